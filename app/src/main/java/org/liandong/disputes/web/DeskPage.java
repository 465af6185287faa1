package org.liandong.disputes.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.disputes.web.DeskFilter.State;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * The desk's list of disputes.
 *
 * @param counts how many there are of each state, as far as was counted
 * @param place where the figure of the place is
 */
public record DeskPage(
    DeskFilter filter, List<Long> counts, List<Choice> kinds, Keyset<Row> rows, String place) {

  public @Nullable String after() {
    var after = filter.after();
    return after == null ? null : after.toString();
  }

  /** Does the list leave out what is there? */
  public boolean filtered() {
    var some = counts.stream().anyMatch(count -> count > 0);
    return !filter.kind().isEmpty() || filter.state() != State.ALL && some;
  }

  public List<Filter> states() {
    return Arrays.stream(State.values())
        .map(state ->
            new Filter(
                t("disputes.state." + state),
                "/disputes/desk?state=" + state.name().toLowerCase(Locale.ROOT),
                state == State.ALL ? null : counts.get(state.ordinal()),
                state == filter.state()))
        .toList();
  }

  public List<Filter> kindFilters() {
    var all = new ArrayList<Filter>();
    all.add(new Filter(t("disputes.kinds.all"), link(""), null, filter.kind().isEmpty()));
    for (var kind : kinds)
      all.add(
          new Filter(kind.label(), link(kind.value()), null, kind.value().equals(filter.kind())));
    return all;
  }

  private String link(String kind) {
    var state = filter.state().name().toLowerCase(Locale.ROOT);
    return "/disputes/desk?state=" + state + (kind.isEmpty() ? "" : "&kind=" + kind);
  }

  public List<Column> columns() {
    var sort = Screen.with("sort", filter.oldest() ? "newest" : "oldest");
    return List.of(
        Column.of(t("disputes.column.number")),
        Column.of(t("disputes.column.what")),
        Column.of(t("disputes.column.where")),
        Column.of(t("disputes.column.stage")),
        Column.of(t("disputes.column.mediator")),
        new Column(
            t("disputes.column.opened"),
            sort,
            filter.oldest() ? "ascending" : "descending",
            false));
  }

  public String sheet() {
    var state = filter.state().name().toLowerCase(Locale.ROOT);
    return "/disputes/table.xlsx?state=" + state + "&kind=" + filter.kind();
  }
}
