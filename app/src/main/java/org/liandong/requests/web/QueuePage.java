package org.liandong.requests.web;

import static org.liandong.requests.web.QueueFilter.lower;
import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import org.liandong.base.Keyset;
import org.liandong.requests.Affair;
import org.liandong.requests.Scene;
import org.liandong.requests.Stage;
import org.liandong.requests.web.QueueFilter.Scope;
import org.liandong.requests.web.QueueFilter.Sort;
import org.liandong.requests.web.QueueFilter.State;
import org.liandong.requests.web.QueueFilter.View;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * The desk's list of requests.
 *
 * @param place the code of the place under the hat
 * @param numbers the counts above the list, each a link to its rows
 * @param rows the page of the table; empty in the other views
 * @param lanes the columns of the board; empty in the other views
 * @param saved lists this person comes back to
 */
public record QueuePage(
    QueueFilter filter,
    String place,
    List<Number> numbers,
    Keyset<Row> rows,
    List<Lane> lanes,
    List<Saved> saved) {

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

  /**
   * One stage of the board.
   *
   * @param more the list of all of it, null when this is all
   */
  public record Lane(Stage stage, Keyset<Row> rows, String more) {}

  /** A list under a name. */
  public record Saved(String id, String name, String query) {}

  public boolean mine() {
    return filter.scope() == Scope.MINE;
  }

  public List<Filter> scopes() {
    return Arrays.stream(Scope.values())
        .map(scope -> filter("requests.queue.scope." + scope, "scope", scope, filter.scope()))
        .toList();
  }

  public List<Filter> states() {
    return Arrays.stream(State.values())
        .map(state -> filter("requests.queue.state." + state, "state", state, filter.state()))
        .toList();
  }

  public List<Filter> views() {
    return Arrays.stream(View.values())
        .map(view -> filter("requests.queue.view." + view, "view", view, filter.view()))
        .toList();
  }

  /** Scenes and tags; choosing the chosen one again takes it back. */
  public List<Filter> kinds() {
    var kinds = new java.util.ArrayList<Filter>();
    for (var scene : Scene.values())
      kinds.add(toggle("requests.scene." + scene, "scene", scene, filter.kind().scene()));
    for (var affair : Affair.values())
      kinds.add(toggle("requests.affair." + affair, "affair", affair, filter.kind().affair()));
    return kinds;
  }

  private static Filter filter(String key, String name, Enum<?> value, Enum<?> chosen) {
    return new Filter(t(key), first(name, lower(value)), null, value == chosen);
  }

  private static Filter toggle(
      String key, String name, Enum<?> value, @org.jspecify.annotations.Nullable Enum<?> chosen) {
    var on = value == chosen;
    return new Filter(t(key), first(name, on ? null : lower(value)), null, on);
  }

  /** Another choice begins on the first page. */
  private static String first(String name, @org.jspecify.annotations.Nullable String value) {
    var address = Screen.with(name, value).replaceAll("([?&])after=[^&]*&?", "$1");
    return address.replaceAll("[?&]$", "");
  }

  public List<Column> columns() {
    return List.of(
        Column.of(t("requests.column.chosen")),
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
        t(key), first("sort", lower(sort)), sort == filter.sort() ? order : null, false);
  }
}
