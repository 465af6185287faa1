package org.liandong.disputes.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.disputes.warnings.Warning;
import org.liandong.ui.tag.Filter;

/** Warnings that wait for an answer, or those answered. */
public record WarningsPage(boolean answered, Keyset<Item> rows, @Nullable String after) {

  /**
   * One of them.
   *
   * @param where the compound or the community
   */
  public record Item(Warning warning, String where) {
    public String href() {
      return "/disputes/warnings/" + warning.id();
    }

    public String title() {
      return WarningsPage.title(warning);
    }
  }

  static String title(Warning warning) {
    return t("disputes.warning." + warning.cause(), warning.name(), warning.amount());
  }

  public List<Filter> filters() {
    return List.of(
        new Filter(t("disputes.warnings.open"), "/disputes/warnings", null, !answered),
        new Filter(
            t("disputes.warnings.answered"), "/disputes/warnings?answered=true", null, answered));
  }
}
