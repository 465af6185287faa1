package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liandong.base.Keyset;
import org.liandong.procedures.web.QueueFilter.Scope;
import org.liandong.procedures.web.QueueFilter.Sort;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * The list of procedures.
 *
 * @param desk whether the reader works at a desk
 * @param waiting how many wait for the reader
 */
public record QueuePage(QueueFilter filter, boolean desk, int waiting, Keyset<Row> rows) {

  public List<Filter> scopes() {
    return Arrays.stream(Scope.values())
        .filter(scope -> desk || scope == Scope.WAITING || scope == Scope.MINE)
        .map(scope ->
            new Filter(
                t("procedures.queue.scope." + scope),
                "/procedures?scope=" + scope.name().toLowerCase(Locale.ROOT),
                scope == Scope.WAITING ? (long) waiting : null,
                scope == filter.scope()))
        .toList();
  }

  /** Something on this page takes an opinion. */
  public boolean choosable() {
    return rows.rows().stream().anyMatch(row -> !row.chosen().isEmpty());
  }

  public List<Column> columns() {
    return List.of(
        Column.of(""),
        Column.of(t("procedures.column.number")),
        sorted("procedures.column.what", Sort.NEWEST, "descending"),
        Column.of(t("procedures.column.gate")),
        Column.of(t("procedures.column.where")),
        sorted("procedures.column.clock", Sort.DUE, "ascending"),
        Column.acts());
  }

  private Column sorted(String key, Sort sort, String order) {
    var on = sort == filter.sort();
    var href = Screen.with("sort", sort.name().toLowerCase(Locale.ROOT));
    return new Column(t(key), href, on ? order : null, false);
  }

  public String sheet(String ending) {
    return "/procedures/sheet.%s?scope=%s"
        .formatted(ending, filter.scope().name().toLowerCase(Locale.ROOT));
  }
}
