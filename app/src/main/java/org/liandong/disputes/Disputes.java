package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.disputes.Dispute.Person;
import org.liandong.territory.Grids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes: reported, taken on, referred, visited (NEJ-05, CON-08). What the sides do at the table
 * is in {@link Mediation}.
 */
@Service
@Transactional
public class Disputes {
  private final DSLContext sql;
  private final DisputeRows rows;
  private final DisputesReading reading;
  private final Steps steps;
  private final Kinds kinds;
  private final Grids grids;
  private final Clock clock;

  Disputes(
      DSLContext sql,
      DisputeRows rows,
      DisputesReading reading,
      Steps steps,
      Kinds kinds,
      Grids grids,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.reading = reading;
    this.steps = steps;
    this.kinds = kinds;
    this.grids = grids;
    this.clock = clock;
  }

  /**
   * Reports a dispute. A resident is its first party; staff report what they found. The same form
   * sent twice is one dispute.
   */
  public Dispute.Id open(Actor actor, Report report) {
    var now = clock.instant();
    var county = report.place().county().orElseThrow();
    if (Sight.desk(actor) && !Sight.near(actor, report.place()))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    var opener = Person.of(actor);
    var own = !Sight.desk(actor);
    var dispute =
        new Dispute(
            new Dispute.Id(county, Uuid7.at(now)),
            report.place(),
            grids.of(report.place()).orElse(null),
            report.kind(),
            kinds.restricted(report.place(), report.kind()),
            report.words(),
            opener,
            own ? List.of(opener.account()) : List.of(),
            now,
            new Dispute.Standing(Stage.OPEN, now, 1, 0, null, null));
    if (!rows.insert(dispute, report.once()))
      return rows.sent(actor, report.place(), report.once());
    if (own) rows.add(dispute.id(), new Party(1, opener.account(), opener.name()), now);
    if (!report.other().isEmpty())
      rows.add(dispute.id(), new Party(own ? 2 : 1, null, report.other()), now);
    steps.opened(actor, dispute);
    return dispute.id();
  }

  /** Whoever takes it on brings the sides together from now on. */
  public void take(Actor actor, Dispute.Id id, int version, String words) {
    var dispute = steps.fresh(actor, id, version);
    if (!Sight.mediates(actor) || !Sight.covers(actor, dispute))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    if (dispute.party(actor.account())) throw new Refused(DisputeRefusal.PARTIAL);
    steps.take(actor, dispute, new Action.Take(words));
  }

  /**
   * Hands it on: to whom and why. It then counts as not contained (NEJ-18).
   *
   * @param words to whom, and why
   */
  public void refer(Actor actor, Dispute.Id id, int version, String words) {
    steps.take(actor, mediated(actor, id, version), new Action.Refer(words));
  }

  /** Who reported it takes it back, before anybody took it on. */
  public void withdraw(Actor actor, Dispute.Id id, int version, String words) {
    var dispute = steps.fresh(actor, id, version);
    if (!dispute.opener().account().equals(actor.self()))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    steps.take(actor, dispute, new Action.Withdraw(words));
  }

  /**
   * Somebody went and saw whether the agreement is kept. If not, the sides sit down again.
   *
   * @throws Refused {@link DisputeRefusal#VISIT_DAY} for a day before the agreement or after today
   */
  public void visit(Actor actor, Dispute.Id id, int version, Action.Visit visit) {
    var dispute = mediated(actor, id, version);
    var zone = org.liandong.base.WorkingDays.ZONE;
    var agreed = dispute.standing().since().atZone(zone).toLocalDate();
    if (visit.day().isBefore(agreed)
        || visit.day().isAfter(clock.instant().atZone(zone).toLocalDate()))
      throw new Refused(DisputeRefusal.VISIT_DAY);
    steps.take(actor, dispute, visit);
  }

  /** A note for the mediator's side only. */
  public void note(Actor actor, Dispute.Id id, String words) {
    var dispute = find(actor, id);
    if (!Sight.notes(actor, dispute)) throw new Refused(DisputeRefusal.NOT_YOURS);
    rows.note(actor, id, words, clock.instant());
    steps.noted(actor, dispute);
  }

  @Transactional(readOnly = true)
  public Dispute find(Actor actor, Dispute.Id id) {
    return lookup(actor, id).orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public Optional<Dispute> lookup(Actor actor, Dispute.Id id) {
    return sql.selectFrom(DISPUTE)
        .where(DisputeRows.is(id))
        .and(Sight.of(actor))
        .fetchOptional(DisputesReading::dispute);
  }

  /** What lies on the table, for everyone who sees the dispute. */
  @Transactional(readOnly = true)
  public Table table(Actor actor, Dispute.Id id) {
    return reading.table(find(actor, id).id());
  }

  /** The mediator's notes; none for those who may not see them. */
  @Transactional(readOnly = true)
  public List<Note> notes(Actor actor, Dispute.Id id) {
    return Sight.notes(actor, find(actor, id)) ? reading.notes(id) : List.of();
  }

  private Dispute mediated(Actor actor, Dispute.Id id, int version) {
    return steps.mediator(actor, steps.fresh(actor, id, version));
  }
}
