package org.liandong.disputes.web;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.ROUND;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Sight;
import org.liandong.disputes.rounds.Round;
import org.liandong.disputes.rounds.Rounds;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds of screening for the desk. */
@Component
@Transactional(readOnly = true)
class RoundPages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Rounds rounds;
  private final Places places;
  private final Clock clock;

  RoundPages(DSLContext sql, Rounds rounds, Places places, Clock clock) {
    this.sql = sql;
    this.rounds = rounds;
    this.places = places;
    this.clock = clock;
  }

  RoundsPage list(Actor actor, @Nullable UUID after, Form form) {
    var read =
        sql.selectFrom(ROUND)
            .where(Rounds.seen(actor))
            .and(after == null ? DSL.noCondition() : ROUND.ID.lt(after))
            .orderBy(ROUND.ID.desc())
            .limit(SIZE + 1)
            .fetch(Rounds::read);
    var names = places.names(read.stream().map(Round::place).distinct().toList());
    var rows = Keyset.of(read, SIZE, round -> round.id().value().toString());
    var today = today();
    return new RoundsPage(
        rows.map(
            it -> new RoundsPage.Item(it, names.getOrDefault(it.place(), ""), it.overdue(today))),
        after == null ? null : after.toString(),
        Rounds.opens(actor) ? communities(actor) : List.of(),
        form);
  }

  private List<Choice> communities(Actor actor) {
    var place = actor.hat().place();
    if (place.value().length() == 12)
      return List.of(Choice.of(place.value(), places.find(place).spoken()));
    if (place.value().length() != 9) return List.of();
    return places.children(place).stream()
        .map(one -> Choice.of(one.code().value(), one.spoken()))
        .toList();
  }

  RoundPage one(Actor actor, Round.Id id, Form form) {
    var round = rounds.find(actor, id);
    var looks =
        rounds.looks(actor, id).stream()
            .collect(Collectors.toMap(Round.Look::grid, Function.identity()));
    var names = places.names(round.grids());
    var reported = reported(actor, round);
    var lines =
        round.grids().stream()
            .map(grid ->
                new RoundPage.Line(
                    grid,
                    names.getOrDefault(grid, grid.value()),
                    looks.get(grid),
                    reported.getOrDefault(grid.value(), 0),
                    round.ended() == null && Rounds.looks(actor, grid)))
            .filter(line -> actor.hat().covers(line.grid()))
            .toList();
    var covers = actor.hat().covers(round.place());
    return new RoundPage(
        new RoundsPage.Item(round, places.localName(round.place()), round.overdue(today())),
        lines,
        form,
        round.ended() == null && covers && Rounds.opens(actor));
  }

  /** How many disputes were reported in each grid since the round began. */
  private Map<String, Integer> reported(Actor actor, Round round) {
    return sql.select(DISPUTE.GRID, DSL.count())
        .from(DISPUTE)
        .where(DISPUTE.COUNTY.eq(round.id().county().code()))
        .and(DISPUTE.GRID.in(round.grids().stream().map(PlaceCode::value).toList()))
        .and(DISPUTE.OPENED.ge(round.opened().atOffset(ZoneOffset.UTC)))
        .and(Sight.of(actor))
        .groupBy(DISPUTE.GRID)
        .fetchMap(row -> String.valueOf(row.value1()), row -> row.value2());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
