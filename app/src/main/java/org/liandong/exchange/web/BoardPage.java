package org.liandong.exchange.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.exchange.Post.Kind;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Filter;

/** What neighbours of a community ask for or offer. */
public record BoardPage(
    String community,
    String place,
    Kind kind,
    String category,
    List<Choice> categories,
    Keyset<PostRow> rows,
    @Nullable String after) {

  public List<Filter> kinds() {
    return Arrays.stream(Kind.values())
        .map(one ->
            new Filter(
                t("exchange.kind." + one),
                "/exchange?kind=%s".formatted(one.name().toLowerCase(java.util.Locale.ROOT)),
                null,
                one == kind))
        .toList();
  }

  public List<Filter> filters() {
    var all = new ArrayList<Filter>();
    all.add(new Filter(t("exchange.all"), Screen.with("category", null), null, category.isEmpty()));
    for (var one : categories)
      all.add(
          new Filter(
              one.label(),
              Screen.with("category", one.value()),
              null,
              one.value().equals(category)));
    return all;
  }
}
