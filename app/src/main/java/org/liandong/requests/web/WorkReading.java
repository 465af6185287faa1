package org.liandong.requests.web;

import static org.jooq.impl.DSL.condition;
import static org.liandong.requests.db.Tables.REQUEST;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.policy.Catalogue;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Aside;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.RequestReading;
import org.liandong.requests.Requests;
import org.liandong.requests.Sight;
import org.liandong.requests.Successors;
import org.liandong.requests.Visits;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;

/** What the form of one step offers to choose from. */
@Component
class WorkReading {
  private static final int MOST = 100;
  private final Successors successors;
  private final Visits visits;
  private final Categories categories;
  private final Places places;
  private final DSLContext sql;

  WorkReading(
      Successors successors, Visits visits, Categories categories, Places places, DSLContext sql) {
    this.successors = successors;
    this.visits = visits;
    this.categories = categories;
    this.places = places;
    this.sql = sql;
  }

  Work of(Actor actor, Request request, @Nullable Kind doing, Locale locale) {
    var visiting = request.standing().aside().visiting();
    return new Work(
        doing,
        doing == Kind.HANDED_OVER ? colleagues(request) : List.of(),
        doing == Kind.CLASSIFIED || doing == Kind.SPLIT ? kinds(request, locale) : List.of(),
        doing == Kind.MERGED ? others(actor, request) : List.of(),
        visiting == Aside.Visiting.NONE ? null : visits.latest(request).orElse(null));
  }

  /** To whom it can be handed over, with their place and post. */
  List<Work.Colleague> colleagues(Request request) {
    var all = successors.of(request);
    var names = places.names(all.stream().map(Successors.Successor::place).toList());
    return all.stream()
        .map(it ->
            new Work.Colleague(
                it.holder().account().toString(),
                it.holder().name(),
                names.getOrDefault(it.place(), ""),
                it.post()))
        .toList();
  }

  private List<Choice> kinds(Request request, Locale locale) {
    var catalogue = categories.at(request.place());
    return catalogue.items().stream()
        .map(item -> Choice.of(item.code(), name(catalogue, item, locale)))
        .toList();
  }

  private static String name(Catalogue catalogue, Catalogue.Item item, Locale locale) {
    var parent = item.parent();
    if (parent == null) return item.name(locale);
    return catalogue.find(parent).map(group -> group.name(locale) + " · ").orElse("")
        + item.name(locale);
  }

  /** The open ones of the same community, those of the same sort first. */
  private List<Choice> others(Actor actor, Request request) {
    var sort = REQUEST.CATEGORY.eq(request.category());
    return sql
        .selectFrom(REQUEST)
        .where(REQUEST.COUNTY.eq(request.id().county().code()))
        .and(REQUEST.COMMITTEE.eq(request.place().value().substring(0, 12)))
        .and(condition(REQUEST.OPEN))
        .and(REQUEST.ID.ne(request.id().value()))
        .and(Sight.of(actor))
        .orderBy(sort.desc(), REQUEST.ID.desc())
        .limit(MOST)
        .fetch(RequestReading::request)
        .stream()
        .map(it -> Choice.of(it.id().toString(), it.label() + " " + Requests.title(it.words())))
        .toList();
  }
}
