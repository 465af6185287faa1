package org.liandong.purchases.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.purchases.Stage;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * The purchases an actor sees.
 *
 * @param desk whether the reader buys, or only takes part
 * @param stage the stage shown; null for all
 */
public record DeskPage(
    boolean desk,
    @Nullable Stage stage,
    String words,
    Map<Stage, Long> counts,
    Keyset<Row> rows,
    @Nullable String after) {

  /** Was something asked for, so that an empty list does not say that there is nothing at all? */
  public boolean filtered() {
    return stage != null || !words.isEmpty();
  }

  public List<Filter> stages() {
    var all = new ArrayList<Filter>();
    var sum = counts.values().stream().mapToLong(Long::longValue).sum();
    all.add(new Filter(t("purchases.all"), "/purchases", sum, stage == null));
    for (var one : Stage.values())
      all.add(
          new Filter(
              t("purchases.stage." + one),
              "/purchases?stage=" + Row.word(one),
              counts.getOrDefault(one, 0L),
              one == stage));
    return all;
  }

  public List<Column> columns() {
    return List.of(
        Column.of(t("purchases.column.number")),
        Column.of(t("purchases.column.name")),
        Column.of(t("purchases.column.method")),
        Column.number(t("purchases.column.amount")),
        Column.of(t("purchases.column.provider")),
        Column.of(t("purchases.column.stage")));
  }

  public String sheet(String ending) {
    var chosen = stage == null ? "" : "?stage=" + stage.name().toLowerCase(Locale.ROOT);
    return "/purchases/table." + ending + chosen;
  }
}
