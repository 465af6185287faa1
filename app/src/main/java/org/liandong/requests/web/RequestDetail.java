package org.liandong.requests.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.policy.Definition;
import org.liandong.policy.Rulings;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.Deadlines;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Sight;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one request together for its reader. */
@Component
class RequestDetail {
  private final Requests requests;
  private final Categories categories;
  private final Deadlines deadlines;
  private final Places places;
  private final RowReading reading;
  private final EventReading events;
  private final WorkReading work;
  private final Rulings rulings;

  RequestDetail(
      Requests requests,
      Categories categories,
      Deadlines deadlines,
      Places places,
      RowReading reading,
      EventReading events,
      WorkReading work,
      Rulings rulings) {
    this.requests = requests;
    this.categories = categories;
    this.deadlines = deadlines;
    this.places = places;
    this.reading = reading;
    this.events = events;
    this.work = work;
    this.rulings = rulings;
  }

  /**
   * @param doing the step whose form is open; null for the one that comes next
   */
  @Transactional(readOnly = true)
  public ModelAndView page(Actor actor, Request.Id id, Form form, @Nullable Kind doing) {
    var request = requests.find(actor, id);
    var locale = LocaleContextHolder.getLocale();
    var page =
        new RequestPage(
            request,
            Sight.desk(actor),
            names(actor, request, locale),
            reading.left(request),
            events.all(actor, request, requests.facts(actor, id), locale),
            Arrays.stream(Kind.values())
                .filter(kind -> requests.may(actor, request, kind))
                .toList(),
            work.of(actor, request, doing, locale),
            clock(actor, request, locale),
            form);
    return new ModelAndView("requests/request", "page", page);
  }

  private RequestPage.Names names(Actor actor, Request request, Locale locale) {
    return new RequestPage.Names(
        categories.name(request.place(), request.category(), locale),
        places.localName(request.place()),
        RowReading.resident(actor, request));
  }

  /**
   * As it was ruled when the clock was set; made-up volume has no ruling, there the rule of then.
   */
  private RequestPage.ClockRule clock(Actor actor, Request request, Locale locale) {
    var kept = rulings.on(actor, request.id().county(), request.id().toString());
    if (kept.isEmpty()) return clock(deadlines.answerRule(request).definition(), null, locale);
    var last = kept.getLast();
    return clock(last.ruling().definition(), "/policy/rulings/" + last.id(), locale);
  }

  private static RequestPage.ClockRule clock(
      Definition rule, @Nullable String ruling, Locale locale) {
    var days = rule.limit().low().part().intValueExact();
    return new RequestPage.ClockRule(rule.title(locale), days, rule.clause().source(), ruling);
  }
}
