package org.liandong.notices.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.notices.PublicNotices.State;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Filter;

/** Notices of a place, as everyone reads them. */
public record PublicListPage(
    PlaceCode place,
    String name,
    List<Crumb> crumbs,
    State state,
    Keyset<NoticeRow> rows,
    @Nullable String after) {

  public List<Filter> states() {
    return Arrays.stream(State.values())
        .map(it -> new Filter(t("notices.state." + it), href(it), null, it == state))
        .toList();
  }

  private String href(State state) {
    return "/notices?place=%s&state=%s".formatted(place, state.name().toLowerCase(Locale.ROOT));
  }

  /** Where all of them are. */
  public String everything() {
    return href(State.ALL);
  }

  public String feed() {
    return "/notices/feed.atom?place=" + place;
  }

  public String boards() {
    return "/notices/boards?place=" + place;
  }
}
