package org.liandong.procedures;

import static org.liandong.procedures.ProcedureReading.utc;
import static org.liandong.procedures.db.Tables.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Calendars;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Seat;
import org.liandong.procedures.route.Subject;
import org.springframework.stereotype.Component;

/** Writes for whom the open gates wait, so that a queue is one walk of an index. */
@Component
class Waits {
  private final DSLContext sql;
  private final Calendars calendars;

  /**
   * One who is waited for: a seat, or whoever began the procedure.
   *
   * @param party the party of a confirmation, or empty
   */
  private record Wait(Gate gate, String party, @Nullable Seat seat) {}

  Waits(DSLContext sql, Calendars calendars) {
    this.sql = sql;
    this.calendars = calendars;
  }

  /** When the open step is late; its beginning when all is over. */
  Planned planned(Progress progress) {
    if (!progress.stage().open()) return new Planned(progress, progress.since());
    int days = progress.route().steps().get(progress.step()).days();
    return new Planned(progress, calendars.workingDays().due(progress.since(), days));
  }

  /** A posting with its working days as the calendar counts them, whatever was sent. */
  Act counted(Act act) {
    if (!(act instanceof Act.Posted posted)) return act;
    var posting = posted.posting();
    int days = calendars.workingDays().between(noon(posting.from()), noon(posting.until()));
    return new Act.Posted(
        posted.gate(), new Act.Posting(posting.from(), posting.until(), days), posted.words());
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(WorkingDays.ZONE).toInstant();
  }

  void write(Procedure.Id id, Planned at) {
    sql.deleteFrom(WAITING)
        .where(WAITING.COUNTY.eq(id.county().code()), WAITING.PROCEDURE.eq(id.value()))
        .execute();
    at.progress()
        .waiting()
        .flatMap(gate -> of(gate, at.progress()))
        .forEach(wait -> insert(id, at, wait));
  }

  private static Stream<Wait> of(Gate gate, Progress progress) {
    return switch (gate) {
      case Gate.Opinion it -> Stream.of(new Wait(it, "", it.seat()));
      case Gate.Meeting it -> Stream.of(new Wait(it, "", it.clerk()));
      case Gate.Notice it -> Stream.of(new Wait(it, "", it.clerk()));
      case Gate.Evidence it -> Stream.of(new Wait(it, "", it.clerk()));
      case Gate.Ranking it -> Stream.of(new Wait(it, "", it.seat()));
      case Gate.Confirmation it -> {
        var signed = Outcome.signed(progress.facts(it.key()));
        yield it.parties().stream()
            .filter(party -> !signed.contains(party.key()))
            .map(party -> new Wait(it, party.key(), party.seat()));
      }
      case Gate.Window _, Gate.Quota _ -> Stream.empty();
    };
  }

  private void insert(Procedure.Id id, Planned at, Wait wait) {
    var subject = at.progress().subject();
    var seat = wait.seat();
    sql.insertInto(WAITING)
        .set(WAITING.COUNTY, id.county().code())
        .set(WAITING.PROCEDURE, id.value())
        .set(WAITING.GATE, wait.gate().key())
        .set(WAITING.PARTY, wait.party())
        .set(WAITING.KIND, wait.gate().kind())
        .set(WAITING.PLACE, subject.place().value())
        .set(WAITING.ACCOUNT, seat == null ? subject.owner().value() : AccountId.NONE.value())
        .set(WAITING.POSITION, seat == null ? subject.position().name() : seat.role().name())
        .set(WAITING.DESK, desk(seat, subject))
        .set(WAITING.LINE, seat == null || seat.line() == null ? "" : seat.line().name())
        .set(WAITING.OWNER, subject.owner().value())
        .set(WAITING.SPOKEN, spoken(at.progress(), wait.gate()))
        .set(WAITING.ROUND, at.progress().round())
        .set(WAITING.SINGLE, wait.gate() instanceof Gate.Opinion)
        .set(WAITING.SINCE, utc(at.progress().since()))
        .set(WAITING.DUE, utc(due(wait.gate(), at)))
        .execute();
  }

  /** Who decided at the gate in this round, in person or for an absent one. */
  private static UUID[] spoken(Progress progress, Gate gate) {
    return progress.facts(gate.key()).stream()
        .filter(fact -> fact.act() instanceof Act.Opined)
        .flatMap(fact -> Stream.of(fact.by().account(), fact.by().seat()))
        .map(AccountId::value)
        .distinct()
        .toArray(UUID[]::new);
  }

  /** Whoever began it at the desk shares the work with the colleagues there. */
  private static String desk(@Nullable Seat seat, Subject subject) {
    if (seat == null) return subject.position().staff() ? subject.place().value() : "";
    return seat.desk(subject.place()).map(Object::toString).orElse("");
  }

  /** A notice that hangs is due on the day after its last. */
  private static Instant due(Gate gate, Planned at) {
    return Posters.posting(at.progress().facts(gate.key()))
        .map(posting ->
            posting.until().plusDays(1).atTime(18, 0).atZone(WorkingDays.ZONE).toInstant())
        .orElse(at.due());
  }
}
