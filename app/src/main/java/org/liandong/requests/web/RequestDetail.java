package org.liandong.requests.web;

import static org.liandong.requests.db.Tables.PICTURE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definition;
import org.liandong.policy.Rulings;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.Deadlines;
import org.liandong.requests.Fact;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Sight;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
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
  private final Charges charges;
  private final RowReading reading;
  private final Rulings rulings;
  private final DSLContext sql;

  RequestDetail(
      Requests requests,
      Categories categories,
      Deadlines deadlines,
      Places places,
      Charges charges,
      RowReading reading,
      Rulings rulings,
      DSLContext sql) {
    this.requests = requests;
    this.categories = categories;
    this.deadlines = deadlines;
    this.places = places;
    this.charges = charges;
    this.reading = reading;
    this.rulings = rulings;
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public ModelAndView page(Actor actor, Request.Id id, Form form) {
    var request = requests.find(actor, id);
    var locale = LocaleContextHolder.getLocale();
    var page =
        new RequestPage(
            request,
            Sight.desk(actor),
            names(actor, request, locale),
            reading.left(request),
            events(actor, request),
            Arrays.stream(Kind.values())
                .filter(kind -> requests.may(actor, request, kind))
                .toList(),
            requests.may(actor, request, Kind.HANDED_OVER) ? colleagues(actor, request) : List.of(),
            clock(actor, request, locale),
            form);
    return new ModelAndView("requests/request", "page", page);
  }

  /** Those in charge at the community and in its grids, and above it in the county. */
  List<RequestPage.Colleague> colleagues(Actor actor, Request request) {
    var holder = request.standing().holder().account();
    var community = new PlaceCode(request.place().value().substring(0, 12));
    var all =
        Stream.concat(charges.within(community).stream(), charges.chain(community).stream())
            .filter(charge -> charge.role() == Charge.Role.OWNER)
            .filter(charge -> !charge.account().equals(holder))
            .distinct()
            .toList();
    var names = places.names(all.stream().map(Charge::place).toList());
    return all.stream()
        .map(it ->
            new RequestPage.Colleague(
                it.account().toString(), it.name(), names.getOrDefault(it.place(), "")))
        .toList();
  }

  private RequestPage.Names names(Actor actor, Request request, Locale locale) {
    return new RequestPage.Names(
        categories.name(request.place(), request.category(), locale),
        places.fullName(request.place()),
        RowReading.resident(actor, request));
  }

  private List<RequestPage.Event> events(Actor actor, Request request) {
    var pictures = pictures(request.id());
    return requests.facts(actor, request.id()).stream()
        .map(fact -> event(actor, request, fact, pictures.getOrDefault(fact.nr(), List.of())))
        .toList();
  }

  private static RequestPage.Event event(
      Actor actor, Request request, Fact fact, List<String> pictures) {
    var byResident = fact.by().account().equals(request.resident());
    return new RequestPage.Event(
        fact.action().kind(),
        fact.at(),
        byResident ? RowReading.resident(actor, request) : fact.by().name(),
        fact.by().behalf() == null ? null : RowReading.resident(actor, request),
        fact.action().words(),
        fact.holder().name(),
        pictures);
  }

  private Map<Integer, List<String>> pictures(Request.Id id) {
    return sql.select(PICTURE.NR, PICTURE.ATTACHMENT)
        .from(PICTURE)
        .where(PICTURE.COUNTY.eq(id.county().code()), PICTURE.REQUEST.eq(id.value()))
        .orderBy(PICTURE.NR, PICTURE.ATTACHMENT)
        .fetchGroups(row -> row.value1(), row -> row.value2().toString());
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
