package org.liandong.disputes.warnings;

import static org.liandong.disputes.db.Tables.ENTRUSTED;
import static org.liandong.disputes.db.Tables.WARNING;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.disputes.Sight;
import org.liandong.platform.Subtree;
import org.liandong.policy.Rulings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warnings: raised as disputes come in, acknowledged with what was done (CON-03). */
@Service
@Transactional
public class Warnings {
  private final DSLContext sql;
  private final Rows rows;
  private final Rulings rulings;
  private final Audit audit;
  private final Clock clock;

  Warnings(DSLContext sql, Rows rows, Rulings rulings, Audit audit, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.rulings = rulings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Warns, or adds to the warning of the same subject that nobody answered yet. The same dispute
   * warns of one subject once.
   *
   * @return the warning, empty when it was known
   */
  Optional<Warning> raise(Alarm alarm) {
    if (rows.knows(alarm)) return Optional.empty();
    var warning = rows.open(alarm).orElseGet(() -> made(alarm));
    rows.grow(warning.id(), alarm.amount());
    rows.count(warning.id(), alarm.cases(), clock.instant());
    var place = warning.grid() == null ? warning.place() : warning.grid();
    for (var ruling : alarm.rulings())
      rulings.keep(Actor.PLATFORM, place, warning.id().toString(), ruling);
    var facts = Map.of("cause", alarm.cause().name(), "amount", alarm.amount());
    audit.record(
        Actor.PLATFORM, warning.place(), "disputes.warned", warning.id().toString(), facts);
    return Optional.of(warning);
  }

  private Warning made(Alarm alarm) {
    var now = clock.instant();
    var dispute = alarm.dispute();
    var warning =
        new Warning(
            new Warning.Id(dispute.id().county(), Uuid7.at(now)),
            dispute.place(),
            dispute.grid(),
            alarm.cause(),
            alarm.subject(),
            alarm.name(),
            dispute.restricted(),
            now,
            alarm.amount(),
            null);
    return rows.insert(warning) ? warning : rows.open(alarm).orElseThrow();
  }

  /**
   * Somebody in charge of the place looked into it.
   *
   * @param words what was done
   */
  public void acknowledge(Actor actor, Warning.Id id, String words) {
    var warning = rows.locked(id, seen(actor)).orElseThrow(() -> new Absent(id));
    if (!Sight.mediates(actor)) throw new Refused(DisputeRefusal.NOT_YOURS);
    if (warning.answer() != null) throw new Refused(DisputeRefusal.ANSWERED_ALREADY);
    rows.answer(actor, id, words, clock.instant());
    audit.record(actor, warning.place(), "disputes.warning-answered", id.toString(), Map.of());
  }

  @Transactional(readOnly = true)
  public Warning find(Actor actor, Warning.Id id) {
    return sql.selectFrom(WARNING)
        .where(Rows.is(id).and(seen(actor)))
        .fetchOptional(Rows::warning)
        .orElseThrow(() -> new Absent(id));
  }

  /** The disputes it was made from. */
  @Transactional(readOnly = true)
  public List<UUID> cases(Actor actor, Warning.Id id) {
    return rows.cases(find(actor, id).id());
  }

  public static Warning read(Record row) {
    return Rows.warning(row);
  }

  /** The rows of {@code disputes.warning} visible to the actor: the desk of the place. */
  public static Condition seen(Actor actor) {
    if (!Sight.desk(actor)) return DSL.falseCondition();
    var place = actor.hat().place().value();
    var within = Subtree.of(WARNING.PLACE, actor.hat().place());
    var here = place.length() > 12 ? within.or(WARNING.GRID.eq(place)) : within;
    var county = place.length() < 6 ? here : here.and(WARNING.COUNTY.eq(place.substring(0, 6)));
    var open = WARNING.RESTRICTED.isFalse();
    return county.and(Sight.entrustable(actor) ? open.or(entrusted(actor)) : open);
  }

  private static Condition entrusted(Actor actor) {
    return DSL.exists(
        DSL.selectOne()
            .from(ENTRUSTED)
            .where(ENTRUSTED.COUNTY.eq(WARNING.COUNTY), ENTRUSTED.UNTIL.isNull())
            .and(ENTRUSTED.ACCOUNT.eq(actor.account().value()))
            .and(WARNING.PLACE.startsWith(ENTRUSTED.PLACE)));
  }
}
