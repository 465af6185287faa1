package org.liandong.ledger;

import static org.liandong.ledger.LedgerReading.utc;
import static org.liandong.ledger.db.Tables.ACCOUNT;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.CLOSING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes years. What a year's lines did not spend goes back to the book, purpose by purpose; what
 * is still promised has to be paid or released before. A closed year is not opened again.
 */
@Service
@Transactional
public class Closings {
  private final DSLContext sql;
  private final Postings postings;
  private final Years years;
  private final Audit audit;
  private final Clock clock;

  Closings(DSLContext sql, Postings postings, Years years, Audit audit, Clock clock) {
    this.sql = sql;
    this.postings = postings;
    this.years = years;
    this.audit = audit;
    this.clock = clock;
  }

  public void close(Actor actor, Book.Id id, int year, String words) {
    var book = postings.hold(actor, id);
    Rights.checkFinance(actor, book.place());
    if (years.closed(id).contains(year))
      throw new Refused(LedgerRefusal.CLOSED_YEAR, String.valueOf(year));
    if (year < 2000 || year > LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).getYear())
      throw new Refused(LedgerRefusal.WRONG_YEAR, String.valueOf(year));
    var open = sql.fetchCount(ACCOUNT, of(id, year, Role.RESERVED));
    if (open > 0) throw new Refused(LedgerRefusal.OPEN_CLAIMS, String.valueOf(year), open);
    var back = back(id, year);
    if (!back.isEmpty())
      postings.post(
          actor, id, Posting.Draft.of(Kind.CLOSING, words, Uuid7.at(clock.instant()), back));
    insert(actor, id, year);
    audit.record(actor, book.place(), Ledger.YEAR_CLOSED, id.toString(), Map.of("year", year));
  }

  /** Which years of a book are closed. */
  @Transactional(readOnly = true)
  public Set<Integer> closed(Book.Id id) {
    return years.closed(id);
  }

  private List<Movement> back(Book.Id id, int year) {
    return sql.select(ACCOUNT.fields())
        .select(BUDGET_LINE.PROJECT)
        .from(ACCOUNT)
        .join(BUDGET_LINE)
        .on(BUDGET_LINE.COUNTY.eq(ACCOUNT.COUNTY), BUDGET_LINE.ID.eq(ACCOUNT.LINE))
        .where(of(id, year, Role.GRANTED))
        .orderBy(BUDGET_LINE.CODE, ACCOUNT.SOURCE)
        .fetch(row -> {
          var from = LedgerReading.account(row);
          var to = Account.free(from.source(), from.earmark());
          return new Movement(from, to, row.get(ACCOUNT.BALANCE));
        });
  }

  private static Condition of(Book.Id id, int year, Role role) {
    return ACCOUNT
        .COUNTY
        .eq(id.county().code())
        .and(ACCOUNT.BOOK.eq(id.value()))
        .and(ACCOUNT.ROLE.eq(role.name()))
        .and(ACCOUNT.BALANCE.gt(0L))
        .and(
            ACCOUNT.LINE.in(
                org.jooq
                    .impl
                    .DSL
                    .select(BUDGET_LINE.ID)
                    .from(BUDGET_LINE)
                    .where(BUDGET_LINE.COUNTY.eq(id.county().code()))
                    .and(BUDGET_LINE.BOOK.eq(id.value()))
                    .and(BUDGET_LINE.YEAR.eq(year))));
  }

  private void insert(Actor actor, Book.Id id, int year) {
    sql.insertInto(CLOSING)
        .set(CLOSING.COUNTY, id.county().code())
        .set(CLOSING.BOOK, id.value())
        .set(CLOSING.YEAR, year)
        .set(CLOSING.AT, utc(clock.instant()))
        .set(CLOSING.ACCOUNT, actor.account().value())
        .set(CLOSING.NAME, actor.name())
        .execute();
  }
}
