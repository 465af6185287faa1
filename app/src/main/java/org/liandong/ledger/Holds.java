package org.liandong.ledger;

import static org.liandong.ledger.LedgerReading.utc;
import static org.liandong.ledger.db.Tables.HOLD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises out of which nothing is paid for now: a report is missing, a milestone is not accepted,
 * a project was stopped. The module that promised decides and calls; whoever enters or approves a
 * payment then meets the hold, wherever the payment is made.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {
  private final DSLContext sql;
  private final Audit audit;
  private final Reaches reaches;
  private final Clock clock;

  Holds(DSLContext sql, Audit audit, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.reaches = reaches;
    this.clock = clock;
  }

  /**
   * Holds a promise from a day on.
   *
   * @param words what is missing, as the person who would pay reads it
   */
  public UUID put(
      Actor actor, Book.Id book, Commitment.Id commitment, LocalDate since, String words) {
    var id = Uuid7.at(clock.instant());
    return reaches.within(
        Reach.EVERYTHING,
        () -> {
          sql.insertInto(HOLD)
              .set(HOLD.COUNTY, book.county().code())
              .set(HOLD.ID, id)
              .set(HOLD.BOOK, book.value())
              .set(HOLD.COMMITMENT, commitment.value())
              .set(HOLD.WORDS, words)
              .set(HOLD.SINCE, since)
              .set(HOLD.AT, utc(clock.instant()))
              .set(HOLD.ACCOUNT, actor.account().value())
              .set(HOLD.NAME, actor.name())
              .execute();
          record(actor, book, Ledger.HELD, commitment.toString());
          return id;
        });
  }

  /** What was missing is there. Lifting twice lifts once. */
  public void lift(Actor actor, Book.Id book, UUID hold) {
    reaches.within(
        Reach.EVERYTHING,
        () -> {
          int lifted =
              sql.update(HOLD)
                  .set(HOLD.LIFTED_AT, utc(clock.instant()))
                  .set(HOLD.LIFTED_BY, actor.account().value())
                  .where(HOLD.COUNTY.eq(book.county().code()), HOLD.ID.eq(hold))
                  .and(HOLD.LIFTED_AT.isNull())
                  .execute();
          if (lifted > 0) record(actor, book, Ledger.LIFTED, book.county() + "-" + hold);
          return lifted;
        });
  }

  private void record(Actor actor, Book.Id book, String verb, String subject) {
    var place = actor.hat().place();
    if (place.county().isEmpty()) place = new org.liandong.base.PlaceCode(book.county().code());
    audit.record(actor, place, verb, subject, Map.of("book", book.toString()));
  }

  /** Refuses a payment out of a promise that is held today. */
  void check(Book.Id book, UUID commitment) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    sql.select(HOLD.WORDS, HOLD.SINCE)
        .from(HOLD)
        .where(HOLD.COUNTY.eq(book.county().code()), HOLD.COMMITMENT.eq(commitment))
        .and(HOLD.LIFTED_AT.isNull())
        .and(HOLD.SINCE.le(today))
        .orderBy(HOLD.SINCE)
        .limit(1)
        .fetchOptional()
        .ifPresent(held -> {
          throw new Refused(LedgerRefusal.HELD, held.value1(), held.value2().toString());
        });
  }
}
