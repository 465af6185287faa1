package org.liandong.requests.web;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.liandong.requests.db.Tables.PICTURE;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.platform.Counts;
import org.liandong.requests.Request;
import org.liandong.requests.RequestReading;
import org.liandong.requests.Scene;
import org.liandong.requests.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of requests, walked by key: the hundredth page costs what the first does. */
@Component
@Transactional(readOnly = true)
class RequestPages {
  static final int SIZE = 20;
  private final DSLContext sql;
  private final RowReading reading;
  private final QueueConditions conditions;
  private final Counts counts;

  RequestPages(DSLContext sql, RowReading reading, QueueConditions conditions, Counts counts) {
    this.sql = sql;
    this.reading = reading;
    this.conditions = conditions;
    this.counts = counts;
  }

  /** The desk's list. */
  Keyset<Row> queue(Actor actor, QueueFilter filter, Locale locale) {
    var due = filter.sort() == QueueFilter.Sort.DUE;
    var read =
        sql.selectFrom(REQUEST)
            .where(conditions.of(actor, filter))
            .and(due ? afterDue(filter.after()) : before(filter.after()))
            .orderBy(order(filter))
            .limit(SIZE + 1)
            .fetch(RequestReading::request);
    return Keyset.of(read, SIZE, request -> due ? Cursor.of(request).text() : id(request.id()))
        .map(request -> reading.row(actor, request, locale));
  }

  /** The first of the list, without pages. */
  List<Request> first(Actor actor, QueueFilter filter, int most) {
    return sql.selectFrom(REQUEST)
        .where(conditions.of(actor, filter))
        .orderBy(order(filter))
        .limit(most)
        .fetch(RequestReading::request);
  }

  /** Some of a list, by their ids. */
  List<Request> some(Actor actor, QueueFilter filter, List<UUID> ids) {
    return sql.selectFrom(REQUEST)
        .where(conditions.of(actor, filter))
        .and(REQUEST.ID.in(ids))
        .orderBy(order(filter))
        .fetch(RequestReading::request);
  }

  static List<SortField<?>> order(QueueFilter filter) {
    return filter.sort() == QueueFilter.Sort.DUE ? byDue() : List.of(REQUEST.ID.desc());
  }

  /** One stage of the list: what is open by its clock, the rest the newest first. */
  Keyset<Row> lane(Actor actor, QueueFilter filter, Stage stage, int most, Locale locale) {
    var read =
        sql.selectFrom(REQUEST)
            .where(conditions.anyState(actor, filter))
            .and(stage.open() ? condition(REQUEST.OPEN) : noCondition())
            .and(REQUEST.STAGE.eq(stage.name()))
            .orderBy(stage.open() ? byDue() : List.of(REQUEST.ID.desc()))
            .limit(most + 1)
            .fetch(RequestReading::request);
    return Keyset.of(read, most, request -> id(request.id()))
        .map(request -> reading.row(actor, request, locale));
  }

  /** A resident's own, the newest first. */
  Keyset<Row> own(Actor actor, @Nullable String after, Locale locale) {
    return own(actor, null, after, locale);
  }

  /** A resident's own in one scene; in all without one. */
  Keyset<Row> own(Actor actor, @Nullable Scene scene, @Nullable String after, Locale locale) {
    var read =
        sql.selectFrom(REQUEST)
            .where(REQUEST.ACCOUNT.eq(actor.self().value()))
            .and(scene == null ? noCondition() : REQUEST.SCENE.eq(scene.name()))
            .and(before(after))
            .orderBy(REQUEST.ID.desc())
            .limit(SIZE + 1)
            .fetch(RequestReading::request);
    return Keyset.of(read, SIZE, request -> id(request.id()))
        .map(request -> reading.row(actor, request, locale));
  }

  /** How many there are, up to {@link Counts#MANY}: more is said as such, not counted. */
  int count(Actor actor, QueueFilter.Scope scope, QueueFilter.State state) {
    return counts(actor, List.of(new Counted(scope, state))).getFirst();
  }

  /** What a number above the list counts. */
  record Counted(QueueFilter.Scope scope, QueueFilter.State state) {}

  /** Several such numbers, in one statement. */
  List<Integer> counts(Actor actor, List<Counted> wanted) {
    return counts.of(
        REQUEST, wanted.stream().map(it -> conditions.of(actor, it.scope(), it.state())).toList());
  }

  /** Does the picture belong to the request? */
  boolean pictured(Request.Id request, UUID picture) {
    return sql.fetchExists(
        PICTURE,
        PICTURE.COUNTY.eq(request.county().code()),
        PICTURE.REQUEST.eq(request.value()),
        PICTURE.ATTACHMENT.eq(picture));
  }

  private static Condition before(@Nullable String after) {
    return Cursor.id(after).map(REQUEST.ID::lt).orElse(noCondition());
  }

  private static Condition afterDue(@Nullable String after) {
    return Cursor.due(after)
        .map(cursor -> row(REQUEST.DUE, REQUEST.ID).gt(utc(cursor.due()), cursor.id()))
        .orElse(noCondition());
  }

  private static List<SortField<?>> byDue() {
    return List.of(REQUEST.DUE.asc(), REQUEST.ID.asc());
  }

  private static String id(Request.Id id) {
    return id.value().toString();
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** Where a list goes on. A text that is no such place, as of another order, begins anew. */
  record Cursor(Instant due, UUID id) {
    static Cursor of(Request request) {
      return new Cursor(request.standing().due(), request.id().value());
    }

    static Optional<Cursor> due(@Nullable String text) {
      var parts = text == null ? new String[0] : text.split("_", 2);
      if (parts.length < 2) return Optional.empty();
      try {
        return id(parts[1]).map(id -> new Cursor(Instant.parse(parts[0]), id));
      } catch (DateTimeParseException elsewhere) {
        return Optional.empty();
      }
    }

    static Optional<UUID> id(@Nullable String text) {
      if (text == null || text.length() != 36) return Optional.empty();
      try {
        return Optional.of(UUID.fromString(text));
      } catch (IllegalArgumentException elsewhere) {
        return Optional.empty();
      }
    }

    String text() {
      return due + "_" + id;
    }
  }
}
