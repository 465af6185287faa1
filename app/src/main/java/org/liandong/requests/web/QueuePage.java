package org.liandong.requests.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liandong.base.Keyset;
import org.liandong.requests.web.QueueFilter.Scope;
import org.liandong.requests.web.QueueFilter.Sort;
import org.liandong.requests.web.QueueFilter.State;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * The desk's list of requests.
 *
 * @param numbers the counts above the list, each a link to its rows
 */
public record QueuePage(QueueFilter filter, List<Number> numbers, Keyset<Row> rows) {

  /**
   * A count that opens its rows.
   *
   * @param many at least that many: the count stopped
   */
  public record Number(String key, int value, boolean many, String href, boolean alarm) {
    public String text() {
      return many ? value + "+" : String.valueOf(value);
    }
  }

  public boolean mine() {
    return filter.scope() == Scope.MINE;
  }

  public List<Filter> scopes() {
    return Arrays.stream(Scope.values())
        .map(scope ->
            new Filter(
                t("requests.queue.scope." + scope),
                href(scope, filter.state()),
                null,
                scope == filter.scope()))
        .toList();
  }

  public List<Filter> states() {
    return Arrays.stream(State.values())
        .map(state ->
            new Filter(
                t("requests.queue.state." + state),
                href(filter.scope(), state),
                null,
                state == filter.state()))
        .toList();
  }

  public List<Column> columns() {
    return List.of(
        Column.of(t("requests.column.number")),
        sorted("requests.column.what", Sort.NEWEST, "descending"),
        Column.of(t("requests.column.where")),
        Column.of(t("requests.column.resident")),
        sorted("requests.column.clock", Sort.DUE, "ascending"),
        Column.of(t("requests.column.holder")),
        Column.of(t("requests.column.step")));
  }

  private Column sorted(String key, Sort sort, String order) {
    return new Column(
        t(key), Screen.with("sort", lower(sort)), sort == filter.sort() ? order : null, false);
  }

  private static String href(Scope scope, State state) {
    return "/requests?scope=%s&state=%s".formatted(lower(scope), lower(state));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
