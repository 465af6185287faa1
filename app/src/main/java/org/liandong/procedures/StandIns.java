package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.STAND_IN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Hat;
import org.liandong.base.Invalid;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Holders;
import org.liandong.procedures.db.tables.records.StandInRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sits for whom while somebody is away. Made by the absent one, for a colleague of the desk.
 */
@Service
@Transactional
public class StandIns {
  private static final County ABOVE = new County("000000");
  private final DSLContext sql;
  private final Holders holders;
  private final Audit audit;
  private final Clock clock;

  StandIns(DSLContext sql, Holders holders, Audit audit, Clock clock) {
    this.sql = sql;
    this.holders = holders;
    this.audit = audit;
    this.clock = clock;
  }

  /** Colleagues who hold the same position at the same place, in any line. */
  @Transactional(readOnly = true)
  public List<Holders.Holder> colleagues(Actor actor) {
    var hat = actor.hat();
    return holders.of(hat.position(), hat.place(), null, today()).stream()
        .filter(holder -> !holder.account().equals(actor.account()))
        .toList();
  }

  /** The actor will be away: the colleague sits for the hat worn now. */
  public StandIn.Id appoint(
      Actor actor, AccountId account, LocalDate since, LocalDate until, String reason) {
    if (!Sight.works(actor)) throw new Absent("stand-in");
    var colleague =
        colleagues(actor).stream()
            .filter(holder -> holder.account().equals(account))
            .findFirst()
            .orElseThrow(() -> Invalid.field("account", "procedures.standin.account.missing"));
    if (since.isBefore(today())) throw Invalid.field("since", "procedures.standin.since.past");
    if (until.isBefore(since)) throw Invalid.field("until", "procedures.standin.until.before");
    var id = new StandIn.Id(actor.hat().place().county().orElse(ABOVE), Uuid7.at(clock.instant()));
    insert(
        actor,
        id,
        colleague,
        new StandIn(
            id,
            actor.account(),
            actor.name(),
            actor.hat(),
            account,
            colleague.name(),
            since,
            until,
            null,
            reason));
    var facts = Map.of("since", since.toString(), "until", until.toString());
    audit.record(actor, actor.hat().place(), "procedures.stand-in-appointed", id.toString(), facts);
    return id;
  }

  private void insert(Actor actor, StandIn.Id id, Holders.Holder colleague, StandIn given) {
    sql.insertInto(STAND_IN)
        .set(STAND_IN.COUNTY, id.county().code())
        .set(STAND_IN.ID, id.value())
        .set(STAND_IN.PLACE, given.hat().place().value())
        .set(STAND_IN.ABSENT, given.absent().value())
        .set(STAND_IN.ABSENT_NAME, given.absentName())
        .set(STAND_IN.POSITION, given.hat().position().name())
        .set(STAND_IN.LINE, given.hat().line().name())
        .set(STAND_IN.ACCOUNT, colleague.account().value())
        .set(STAND_IN.NAME, colleague.name())
        .set(STAND_IN.SINCE, given.since())
        .set(STAND_IN.UNTIL, given.until())
        .set(STAND_IN.REASON, given.reason())
        .set(STAND_IN.BY_ACCOUNT, actor.account().value())
        .set(STAND_IN.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Ends it from today on: by the absent one, or by the one who sits. */
  public void end(Actor actor, StandIn.Id id) {
    var is = STAND_IN.COUNTY.eq(id.county().code()).and(STAND_IN.ID.eq(id.value()));
    var mine =
        STAND_IN
            .ABSENT
            .eq(actor.account().value())
            .or(STAND_IN.ACCOUNT.eq(actor.account().value()));
    int ended =
        sql.update(STAND_IN)
            .set(STAND_IN.ENDED, today())
            .where(is, mine, STAND_IN.ENDED.isNull())
            .execute();
    if (ended == 0) throw new Absent(id);
    audit.record(actor, actor.hat().place(), "procedures.stand-in-ended", id.toString(), Map.of());
  }

  /** For whom the actor sits today. */
  @Transactional(readOnly = true)
  public List<StandIn> of(Actor actor) {
    if (!actor.signedIn() || actor.behalf().isPresent()) return List.of();
    return read(STAND_IN.ACCOUNT.eq(actor.account().value()));
  }

  /** Who sits for whom, as far as it concerns the actor or the desk. */
  @Transactional(readOnly = true)
  public List<StandIn> around(Actor actor) {
    var mine =
        STAND_IN
            .ABSENT
            .eq(actor.account().value())
            .or(STAND_IN.ACCOUNT.eq(actor.account().value()));
    var desk =
        Sight.works(actor) ? STAND_IN.PLACE.eq(actor.hat().place().value()) : DSL.falseCondition();
    return read(mine.or(desk));
  }

  private List<StandIn> read(Condition which) {
    var today = today();
    return sql.selectFrom(STAND_IN)
        .where(which)
        .and(STAND_IN.UNTIL.ge(today))
        .and(STAND_IN.ENDED.isNull().or(STAND_IN.ENDED.gt(today)))
        .orderBy(STAND_IN.SINCE, STAND_IN.ID)
        .limit(100)
        .fetch(StandIns::standIn);
  }

  private static StandIn standIn(StandInRecord row) {
    var hat =
        new Hat(
            row.getId(),
            Position.valueOf(row.getPosition()),
            new PlaceCode(row.getPlace()),
            Line.valueOf(row.getLine()));
    return new StandIn(
        new StandIn.Id(new County(row.getCounty()), row.getId()),
        new AccountId(row.getAbsent()),
        row.getAbsentName(),
        hat,
        new AccountId(row.getAccount()),
        row.getName(),
        row.getSince(),
        row.getUntil(),
        row.getEnded(),
        row.getReason());
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
