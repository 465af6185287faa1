package org.liandong.ledger;

import static org.liandong.ledger.LedgerReading.utc;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.PROJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books and their lines: opened, found, published. */
@Service
@Transactional
public class Books {
  private final DSLContext sql;
  private final PostingRows rows;
  private final Years years;
  private final Disclosures disclosures;
  private final Audit audit;
  private final Clock clock;

  Books(
      DSLContext sql,
      PostingRows rows,
      Years years,
      Disclosures disclosures,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.years = years;
    this.disclosures = disclosures;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a book. The same form sent twice opens one.
   *
   * @throws Refused when the place has a book of that name, or lies above the counties
   */
  public Book.Id open(Actor actor, Book.Opening opening) {
    var county = opening.place().county();
    if (county.isEmpty()) throw new Refused(LedgerRefusal.NO_COUNTY);
    Rights.checkFinance(actor, opening.place());
    var now = clock.instant();
    var id = new Book.Id(county.get(), Uuid7.at(now));
    var opened =
        sql.insertInto(BOOK)
            .set(BOOK.COUNTY, id.county().code())
            .set(BOOK.ID, id.value())
            .set(BOOK.PLACE, opening.place().value())
            .set(BOOK.NAME, opening.name())
            .set(BOOK.UNIT, opening.unit().name())
            .set(BOOK.PURPOSE, opening.purpose())
            .set(BOOK.EARMARK, opening.earmark())
            .set(BOOK.OPENED_AT, utc(now))
            .set(BOOK.OPENED_BY, actor.account().value())
            .set(BOOK.ONCE, opening.once())
            .set(BOOK.HASH, Chain.root(id).bytes())
            .set(BOOK.DAY, LocalDate.ofInstant(now, WorkingDays.ZONE))
            .onConflictDoNothing()
            .execute();
    if (opened == 0) return sent(actor, id, opening);
    audit.record(
        actor, opening.place(), Ledger.OPENED, id.toString(), Map.of("unit", opening.unit()));
    return id;
  }

  private Book.Id sent(Actor actor, Book.Id id, Book.Opening opening) {
    return sql.select(BOOK.ID)
        .from(BOOK)
        .where(BOOK.COUNTY.eq(id.county().code()), BOOK.ONCE.eq(opening.once()))
        .and(BOOK.OPENED_BY.eq(actor.account().value()))
        .fetchOptional(row -> new Book.Id(id.county(), row.value1()))
        .orElseThrow(() -> new Refused(LedgerRefusal.NAME_TAKEN, opening.name()));
  }

  /** The book, if the actor sees it; otherwise it is {@link Absent}. */
  @Transactional(readOnly = true)
  public Book find(Actor actor, Book.Id id) {
    return sql.selectFrom(BOOK)
        .where(BOOK.COUNTY.eq(id.county().code()), BOOK.ID.eq(id.value()))
        .and(Sight.of(actor))
        .fetchOptional(LedgerReading::book)
        .orElseThrow(() -> new Absent(id));
  }

  /** Adds a line. In an earmarked book every line has its purpose. */
  public UUID add(Actor actor, Book.Id id, BudgetLine.Opening opening) {
    var book = rows.lock(actor, id);
    Rights.checkFinance(actor, book.place());
    years.check(id, opening.year());
    if (book.earmarked() && !opening.earmark().isEmpty())
      Earmark.check(book.earmark(), opening.earmark());
    var line = Uuid7.at(clock.instant());
    var added =
        sql.insertInto(BUDGET_LINE)
            .set(BUDGET_LINE.COUNTY, id.county().code())
            .set(BUDGET_LINE.ID, line)
            .set(BUDGET_LINE.BOOK, id.value())
            .set(BUDGET_LINE.YEAR, opening.year())
            .set(BUDGET_LINE.CODE, opening.code())
            .set(BUDGET_LINE.NAME, opening.name())
            .set(BUDGET_LINE.PROJECT, project(book, opening.project()))
            .set(BUDGET_LINE.EARMARK, book.earmarked() ? book.earmark() : opening.earmark())
            .onConflictDoNothing()
            .execute();
    if (added == 0) throw new Refused(LedgerRefusal.NAME_TAKEN, opening.code());
    audit.record(
        actor, book.place(), Ledger.LINE_ADDED, id.toString(), Map.of("line", line.toString()));
    return line;
  }

  /** The project of that code, made known when it is new. */
  private @Nullable UUID project(Book book, BudgetLine.@Nullable Project project) {
    if (project == null) return null;
    var county = book.id().county().code();
    sql.insertInto(PROJECT)
        .set(PROJECT.COUNTY, county)
        .set(PROJECT.ID, Uuid7.at(clock.instant()))
        .set(PROJECT.PLACE, book.place().value())
        .set(PROJECT.CODE, project.code())
        .set(PROJECT.NAME, project.name())
        .set(PROJECT.ORGANISATION, project.organisation())
        .onConflictDoNothing()
        .execute();
    return sql.select(PROJECT.ID)
        .from(PROJECT)
        .where(PROJECT.COUNTY.eq(county), PROJECT.CODE.eq(project.code()))
        .fetchOptional(PROJECT.ID)
        .orElseThrow(() -> new Refused(LedgerRefusal.NAME_TAKEN, project.code()));
  }

  @Transactional(readOnly = true)
  public List<BudgetLine> lines(Actor actor, Book.Id id) {
    find(actor, id);
    return sql.selectFrom(BUDGET_LINE)
        .where(BUDGET_LINE.COUNTY.eq(id.county().code()), BUDGET_LINE.BOOK.eq(id.value()))
        .orderBy(BUDGET_LINE.YEAR.desc(), BUDGET_LINE.CODE)
        .fetch(LedgerReading::line);
  }

  /** A line of this book in an open year; one of another book, or closed, is refused. */
  @Transactional(readOnly = true)
  public BudgetLine line(Book.Id id, UUID line) {
    var found =
        sql.selectFrom(BUDGET_LINE)
            .where(BUDGET_LINE.COUNTY.eq(id.county().code()), BUDGET_LINE.ID.eq(line))
            .and(BUDGET_LINE.BOOK.eq(id.value()))
            .fetchOptional(LedgerReading::line)
            .orElseThrow(() -> new Refused(LedgerRefusal.FOREIGN));
    years.check(id, found.year());
    return found;
  }

  /** Opens the book to everybody, with all that was booked so far. It stays open. */
  public void publish(Actor actor, Book.Id id) {
    var book = rows.lock(actor, id);
    Rights.checkFinance(actor, book.place());
    if (book.published() != null) throw new Refused(LedgerRefusal.ALREADY_PUBLISHED);
    sql.update(BOOK)
        .set(BOOK.PUBLISHED_AT, utc(clock.instant()))
        .where(BOOK.COUNTY.eq(id.county().code()), BOOK.ID.eq(id.value()))
        .execute();
    disclosures.addAll(book);
    audit.record(
        actor, book.place(), Ledger.PUBLISHED, id.toString(), Map.of("nr", book.head().nr()));
  }
}
