package org.liandong.requests.web;

import static org.liandong.requests.db.Tables.PICTURE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.requests.Action;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.Fact;
import org.liandong.requests.Request;
import org.liandong.requests.Sight;
import org.liandong.ui.Names;
import org.springframework.stereotype.Component;

/** The facts of a request as one reader sees them. */
@Component
class EventReading {
  private final Categories categories;
  private final DSLContext sql;

  EventReading(Categories categories, DSLContext sql) {
    this.categories = categories;
    this.sql = sql;
  }

  /** Everything that happened, for whoever may see the request. */
  List<RequestPage.Event> all(Actor actor, Request request, List<Fact> facts, Locale locale) {
    var pictures = pictures(request.id());
    return facts.stream()
        .map(fact -> {
          var shown = pictures.getOrDefault(fact.nr(), List.of());
          return event(actor, request, fact, facts, shown, locale);
        })
        .toList();
  }

  private RequestPage.Event event(
      Actor actor,
      Request request,
      Fact fact,
      List<Fact> facts,
      List<String> pictures,
      Locale locale) {
    var from = fact.nr() == 1 ? "" : facts.get(fact.nr() - 2).holder().name();
    return new RequestPage.Event(
        fact.action().kind(),
        fact.at(),
        by(actor, request, fact),
        fact.by().behalf() == null ? null : RowReading.resident(actor, request),
        words(request, fact.action(), locale),
        from,
        fact.holder().name(),
        other(actor, request, fact.action()),
        pictures);
  }

  /** Neighbours are named to nobody in full: who joined is known by a covered name. */
  private static String by(Actor actor, Request request, Fact fact) {
    if (fact.by().account().equals(request.resident())) return RowReading.resident(actor, request);
    if (fact.action().kind() == Kind.JOINED && !fact.by().position().staff())
      return Names.masked(fact.by().name());
    return fact.by().name();
  }

  private String words(Request request, Action action, Locale locale) {
    return switch (action) {
      case Action.Rate rate -> joined("★".repeat(rate.stars()), rate.words());
      case Action.Classify as ->
          joined(categories.name(request.place(), as.category(), locale), as.words());
      default -> action.words();
    };
  }

  private static String joined(String first, String words) {
    return words.isEmpty() ? first : first + " " + words;
  }

  /** The page of the other request a step speaks of, for readers who may open it. */
  private static @Nullable String other(Actor actor, Request request, Action action) {
    UUID other =
        switch (action) {
          case Action.Merge merge -> merge.main();
          case Action.Split split -> split.part();
          case Action.Join join when Sight.desk(actor) -> join.duplicate();
          default -> null;
        };
    return other == null ? null : "/requests/" + request.other(other);
  }

  private Map<Integer, List<String>> pictures(Request.Id id) {
    return sql.select(PICTURE.NR, PICTURE.ATTACHMENT)
        .from(PICTURE)
        .where(PICTURE.COUNTY.eq(id.county().code()), PICTURE.REQUEST.eq(id.value()))
        .orderBy(PICTURE.NR, PICTURE.ATTACHMENT)
        .fetchGroups(row -> row.value1(), row -> row.value2().toString());
  }
}
