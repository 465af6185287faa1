package org.liandong.notices.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.notices.Notice;
import org.liandong.notices.Objections;
import org.liandong.notices.Periods;
import org.liandong.notices.PublicNotice;
import org.liandong.notices.PublicNotices;
import org.liandong.notices.Rights;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Crumb;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages that everyone reads. */
@Component
@Transactional(readOnly = true)
class PublicPages {
  static final int SIZE = 20;
  private final PublicNotices notices;
  private final Objections objections;
  private final Periods periods;
  private final Places places;

  PublicPages(PublicNotices notices, Objections objections, Periods periods, Places places) {
    this.notices = notices;
    this.objections = objections;
    this.periods = periods;
    this.places = places;
  }

  public PublicListPage list(
      PlaceCode place,
      PublicNotices.State state,
      Notice.@Nullable Kind kind,
      @Nullable UUID after) {
    var found = notices.list(place, state, kind, after, SIZE);
    var names = places.names(found.rows().stream().map(PublicNotice::place).toList());
    var today = periods.today();
    return new PublicListPage(
        place,
        places.find(place).spoken(),
        crumbs(place),
        state,
        found.map(it -> NoticeRow.of(it, names.getOrDefault(it.place(), ""), today)),
        after == null ? null : after.toString());
  }

  List<Crumb> crumbs(PlaceCode place) {
    return places.path(place).stream()
        .filter(it -> it.code().value().length() >= 6)
        .map(it -> new Crumb(it.spoken(), "/notices?place=" + it.code()))
        .toList();
  }

  public PublicNoticePage one(Actor actor, Notice.Id id, Form form) {
    var whole = notices.find(id);
    var notice = whole.notice();
    var name = places.fullName(notice.place());
    var rule = periods.period(notice.place(), notice.topic());
    var locale = LocaleContextHolder.getLocale();
    return new PublicNoticePage(
        whole,
        name,
        crumbs(notice.place()),
        NoticeRow.of(notice, name, periods.today()),
        objections.own(actor, id),
        new PublicNoticePage.Rule(
            rule.definition().title(locale),
            rule.count(),
            rule.clause().source(),
            periods.certain(notice.ends())),
        actor.signedIn(),
        Rights.keeps(actor, notice.place()),
        form);
  }
}
