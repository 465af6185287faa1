package org.liandong.territory.intake;

import static org.liandong.territory.db.Tables.HANDOVER;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.territory.Editors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of what was handed in for a committee. */
@Service
@Transactional
public class Handovers {
  static final int MOST_PROBLEMS = 2_000;
  private static final int SHOWN = 30;
  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  Handovers(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  Intake.Id keep(
      Actor actor, PlaceCode committee, Intakes.Handed handed, Intake intake, boolean loaded) {
    var now = clock.instant();
    var id = new Intake.Id(committee.county().orElseThrow(), Uuid7.at(now));
    var problems = intake.problems().stream().limit(MOST_PROBLEMS).toList();
    sql.insertInto(HANDOVER)
        .set(HANDOVER.COUNTY, id.county().code())
        .set(HANDOVER.ID, id.id())
        .set(HANDOVER.COMMITTEE, committee.value())
        .set(HANDOVER.KIND, handed.kind().name())
        .set(HANDOVER.NAME, handed.name())
        .set(HANDOVER.OUTCOME, outcome(intake, loaded).name())
        .set(HANDOVER.RESULT, JSONB.valueOf(json.writeValueAsString(intake.result())))
        .set(HANDOVER.PROBLEMS, JSONB.valueOf(json.writeValueAsString(problems)))
        .set(HANDOVER.ACCOUNT, actor.account().value())
        .set(HANDOVER.PERSON, actor.name())
        .set(HANDOVER.AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    return id;
  }

  private static Handover.Outcome outcome(Intake intake, boolean loaded) {
    if (!intake.sound()) return Handover.Outcome.FAULTY;
    return loaded ? Handover.Outcome.LOADED : Handover.Outcome.CHECKED;
  }

  /** The latest of a committee, the last first. */
  @Transactional(readOnly = true)
  public List<Handover> list(Actor actor, PlaceCode committee) {
    Editors.require(actor, committee);
    return sql.selectFrom(HANDOVER)
        .where(HANDOVER.COUNTY.eq(committee.value().substring(0, 6)))
        .and(HANDOVER.COMMITTEE.eq(committee.value()))
        .orderBy(HANDOVER.ID.desc())
        .limit(SHOWN)
        .fetch(this::handover);
  }

  @Transactional(readOnly = true)
  public Handover find(Actor actor, Intake.Id id) {
    var found =
        sql.selectFrom(HANDOVER)
            .where(HANDOVER.COUNTY.eq(id.county().code()).and(HANDOVER.ID.eq(id.id())))
            .fetchOptional(this::handover)
            .orElseThrow(() -> new Absent(id));
    Editors.require(actor, found.committee());
    return found;
  }

  private Handover handover(Record row) {
    return new Handover(
        new Intake.Id(new County(row.get(HANDOVER.COUNTY)), row.get(HANDOVER.ID)),
        new PlaceCode(row.get(HANDOVER.COMMITTEE)),
        new Handover.Said(
            Intake.Kind.valueOf(row.get(HANDOVER.KIND)),
            row.get(HANDOVER.NAME),
            row.get(HANDOVER.PERSON),
            row.get(HANDOVER.AT).toInstant()),
        Handover.Outcome.valueOf(row.get(HANDOVER.OUTCOME)),
        json.readValue(row.get(HANDOVER.RESULT).data(), Intake.Result.class),
        json.readValue(row.get(HANDOVER.PROBLEMS).data(), new TypeReference<List<Problem>>() {}));
  }
}
