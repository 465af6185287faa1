package org.liandong.purchases.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.purchases.Supports;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Applications for support.
 *
 * @param providers who may ask here
 * @param decides whether the reader decides
 */
public record SupportsPage(
    List<Supports.Support> rows,
    Map<UUID, String> names,
    List<Choice> providers,
    List<Choice> fields,
    boolean decides,
    int year,
    Form form) {

  public String provider(Supports.Support support) {
    return names.getOrDefault(support.provider(), "");
  }

  public String field(Supports.Support support) {
    return fields.stream()
        .filter(field -> field.value().equals(support.field()))
        .map(Choice::label)
        .findFirst()
        .orElse(support.field());
  }

  public static String tone(Supports.State state) {
    return switch (state) {
      case ASKED -> "wait";
      case AWARDED -> "ok";
      case DECLINED -> "late";
    };
  }
}
