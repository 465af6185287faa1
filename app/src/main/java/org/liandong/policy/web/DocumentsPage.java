package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.policy.Document;
import org.liandong.policy.Field;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Filter;

/** The register of policy texts. */
public record DocumentsPage(
    String words, @Nullable Field field, String after, Keyset<Row> rows, boolean keeps) {

  /** One text. */
  public record Row(
      UUID id,
      Field field,
      String issuer,
      String title,
      String number,
      @Nullable LocalDate dated,
      Document.State state,
      Spot place,
      int rules) {}

  public List<Filter> fields() {
    var all = new ArrayList<Filter>();
    all.add(new Filter(Screen.t("policy.all"), Screen.with("field", null), null, field == null));
    for (var it : Field.values())
      all.add(
          new Filter(Screen.t("policy.field." + it), Screen.with("field", it), null, it == field));
    return all;
  }

  public @Nullable String afterOrNull() {
    return after.isEmpty() ? null : after;
  }
}
