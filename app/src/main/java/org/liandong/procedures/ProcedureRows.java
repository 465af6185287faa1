package org.liandong.procedures;

import static org.liandong.procedures.ProcedureReading.utc;
import static org.liandong.procedures.db.Tables.FACT;
import static org.liandong.procedures.db.Tables.PAPER;
import static org.liandong.procedures.db.Tables.PROCEDURE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.platform.Additions;
import org.liandong.procedures.db.tables.records.FactRecord;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.Seat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes procedures and their facts. */
@Component
class ProcedureRows {
  private final DSLContext sql;
  private final Additions additions;
  private final JsonMapper json;

  ProcedureRows(DSLContext sql, Additions additions, JsonMapper json) {
    this.sql = sql;
    this.additions = additions;
    this.json = json;
  }

  Optional<Procedure> find(Actor actor, Procedure.Id id) {
    return sql.selectFrom(PROCEDURE)
        .where(is(id), Sight.of(actor))
        .fetchOptional(ProcedureReading::procedure);
  }

  /**
   * The visible ones, held until the transaction ends; in one order, so that none wait in a ring.
   */
  List<Procedure> lock(Actor actor, Collection<Procedure.Id> ids) {
    return sql.selectFrom(PROCEDURE)
        .where(among(PROCEDURE.COUNTY, PROCEDURE.ID, ids))
        .and(Sight.of(actor))
        .orderBy(PROCEDURE.COUNTY, PROCEDURE.ID)
        .forUpdate()
        .fetch(ProcedureReading::procedure);
  }

  /** False when the same form came before. */
  boolean insert(
      Procedure.Id id, Actor actor, Beginning beginning, RouteTexts.Written route, Planned at) {
    return sql.insertInto(PROCEDURE)
            .set(PROCEDURE.COUNTY, id.county().code())
            .set(PROCEDURE.ID, id.value())
            .set(PROCEDURE.PLACE, beginning.place().value())
            .set(PROCEDURE.ROUTE, route.hash())
            .set(PROCEDURE.ROUTE_KEY, route.route().key())
            .set(PROCEDURE.OPEN, route.route().open())
            .set(PROCEDURE.INVOLVED, involved(route.route()))
            .set(PROCEDURE.TITLE, beginning.title())
            .set(PROCEDURE.DESCRIPTION, beginning.description())
            .set(PROCEDURE.KIND, beginning.kind())
            .set(PROCEDURE.AMOUNT, beginning.amount() == null ? null : beginning.amount().fen())
            .set(PROCEDURE.CALL, beginning.call())
            .set(PROCEDURE.ABOUT, beginning.about() == null ? null : beginning.about().id())
            .set(PROCEDURE.HREF, beginning.about() == null ? null : beginning.about().href())
            .set(PROCEDURE.ACCOUNT, actor.self().value())
            .set(PROCEDURE.NAME, actor.behalf().map(Actor.Principal::name).orElse(actor.name()))
            .set(PROCEDURE.POSITION, actor.hat().position().name())
            .set(PROCEDURE.ONCE, beginning.once())
            .set(PROCEDURE.STARTED, utc(at.progress().since()))
            .set(standing(at))
            .onConflict(PROCEDURE.COUNTY, PROCEDURE.ACCOUNT, PROCEDURE.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  private static String[] involved(Route route) {
    return route
        .gates()
        .flatMap(gate -> gate.seats().stream())
        .map(Seat::role)
        .map(Enum::name)
        .distinct()
        .toArray(String[]::new);
  }

  /** What the same form made when it came first. */
  Procedure.Id sent(Actor actor, Beginning beginning) {
    var county = beginning.place().county().orElseThrow();
    return sql.select(PROCEDURE.ID)
        .from(PROCEDURE)
        .where(PROCEDURE.COUNTY.eq(county.code()))
        .and(PROCEDURE.ACCOUNT.eq(actor.self().value()))
        .and(PROCEDURE.ONCE.eq(beginning.once()))
        .fetchSingle(row -> new Procedure.Id(county, row.value1()));
  }

  void update(Procedure.Id id, Planned at) {
    sql.update(PROCEDURE).set(standing(at)).where(is(id)).execute();
  }

  private static Map<Field<?>, Object> standing(Planned at) {
    var progress = at.progress();
    return Map.of(
        PROCEDURE.STAGE, progress.stage().name(),
        PROCEDURE.ROUND, progress.round(),
        PROCEDURE.STEP, progress.step(),
        PROCEDURE.VERSION, progress.version(),
        PROCEDURE.TURNED, progress.turned(),
        PROCEDURE.SINCE, utc(progress.since()),
        PROCEDURE.DUE, utc(at.due()));
  }

  void append(Procedure.Id id, int round, Fact fact) {
    var act = fact.act();
    var by = fact.by();
    var row = new FactRecord();
    row.setCounty(id.county().code());
    row.setProcedure(id.value());
    row.setNr(fact.nr());
    row.setRound(round);
    row.setKind(act.kind().name());
    row.setGate(act.gate());
    row.setAt(utc(fact.at()));
    row.setAccount(by.account().value());
    row.setName(by.name());
    row.setHat(by.hat().id());
    row.setPosition(by.hat().position().name());
    row.setHatPlace(by.hat().place().value());
    row.setLine(by.hat().line().name());
    row.setSeat(by.seat().value());
    row.setSeatName(by.seatName());
    row.setBehalfName(by.behalf());
    row.setWords(act.words());
    row.setData(JSONB.valueOf(json.writeValueAsString(ActData.of(act))));
    row.setPapers(fact.papers());
    additions.add(row);
  }

  void attach(Procedure.Id id, int nr, List<UUID> papers) {
    for (var paper : papers)
      sql.insertInto(PAPER).values(id.county().code(), id.value(), nr, paper).execute();
  }

  /** The facts of many, each in order, in one read. */
  Map<UUID, List<Fact>> facts(Collection<Procedure.Id> ids) {
    return sql.selectFrom(FACT)
        .where(among(FACT.COUNTY, FACT.PROCEDURE, ids))
        .orderBy(FACT.COUNTY, FACT.PROCEDURE, FACT.NR)
        .fetchGroups(FACT.PROCEDURE, row -> ProcedureReading.fact(row, json));
  }

  /** One text however many they are; an id is of one county only. */
  private static Condition among(
      Field<String> county, Field<UUID> id, Collection<Procedure.Id> ids) {
    var counties = ids.stream().map(it -> it.county().code()).distinct().toArray(String[]::new);
    var values = ids.stream().map(Procedure.Id::value).toArray(UUID[]::new);
    return county.eq(DSL.any(counties)).and(id.eq(DSL.any(values)));
  }

  static Condition is(Procedure.Id id) {
    return PROCEDURE.COUNTY.eq(id.county().code()).and(PROCEDURE.ID.eq(id.value()));
  }
}
