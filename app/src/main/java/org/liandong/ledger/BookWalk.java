package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.ACCOUNT;
import static org.liandong.ledger.db.Tables.MOVEMENT;
import static org.liandong.ledger.db.Tables.POSTING;
import static org.liandong.ledger.db.Tables.STANDING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.audit.Hash;
import org.liandong.base.Refused;
import org.liandong.ledger.Verification.Finding;

/** Walks one book from its first posting to its last, booking everything again. */
final class BookWalk {
  private static final int BATCH = 500;
  private static final int MOST = 20;
  private final DSLContext sql;
  private final Book book;
  private final Balances balances;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<UUID, Account> accounts;
  private Hash hash;
  private long nr;

  BookWalk(DSLContext sql, Book book) {
    this.sql = sql;
    this.book = book;
    this.balances = new Balances(book.unit());
    this.accounts = accounts();
    this.hash = Chain.root(book.id());
  }

  long checked() {
    return nr;
  }

  List<Finding> run() {
    while (findings.size() < MOST && batch() == BATCH) {}
    if (findings.size() < MOST) compare();
    return findings.subList(0, Math.min(findings.size(), MOST));
  }

  private int batch() {
    var postings =
        sql.selectFrom(POSTING)
            .where(POSTING.COUNTY.eq(book.id().county().code()))
            .and(POSTING.BOOK.eq(book.id().value()))
            .and(POSTING.NR.gt(nr))
            .orderBy(POSTING.NR)
            .limit(BATCH)
            .fetch();
    if (postings.isEmpty()) return 0;
    var movements = movements(postings.getLast().getNr());
    for (var posting : postings) check(posting, movements.getOrDefault(posting.getNr(), List.of()));
    return postings.size();
  }

  private Map<Long, List<Record>> movements(long until) {
    return sql.selectFrom(MOVEMENT)
        .where(MOVEMENT.COUNTY.eq(book.id().county().code()))
        .and(MOVEMENT.BOOK.eq(book.id().value()))
        .and(MOVEMENT.NR.gt(nr))
        .and(MOVEMENT.NR.le(until))
        .orderBy(MOVEMENT.NR, MOVEMENT.ITEM)
        .fetchGroups(MOVEMENT.NR, row -> (Record) row);
  }

  private void check(Record row, List<Record> rows) {
    long at = row.get(POSTING.NR);
    if (at != nr + 1) found(Flaw.POSTING_MISSING, nr + 1, "next is " + at);
    nr = at;
    try {
      var movements = rows.stream().map(this::movement).toList();
      var posting = LedgerReading.posting(row, movements);
      var again =
          Chain.next(
              hash, book.id(), at, posting.day(), posting.at(), posting.by(), posting.draft());
      if (!again.equals(posting.hash())) found(Flaw.POSTING_CHANGED, at, "hash");
      else if (posting.amount() != row.get(POSTING.AMOUNT))
        found(Flaw.POSTING_CHANGED, at, "amount");
      for (int i = 0; i < movements.size(); i++) follow(at, movements.get(i), rows.get(i));
    } catch (Refused | IllegalArgumentException broken) {
      found(Flaw.POSTING_CHANGED, at, String.valueOf(broken.getMessage()));
    }
    hash = Hash.of(row.get(POSTING.HASH));
  }

  private Movement movement(Record row) {
    var from = accounts.get(row.get(MOVEMENT.FROM_ACCOUNT));
    var to = accounts.get(row.get(MOVEMENT.TO_ACCOUNT));
    if (from == null || to == null) throw new IllegalArgumentException("an account is missing");
    return new Movement(from, to, row.get(MOVEMENT.AMOUNT));
  }

  /** What the row says stands beside it must be what follows from all before it. */
  private void follow(long at, Movement movement, Record row) {
    var moved = balances.move(movement);
    var said =
        List.of(
            row.get(MOVEMENT.FROM_BALANCE) == moved.from(),
            row.get(MOVEMENT.TO_BALANCE) == moved.to(),
            row.get(MOVEMENT.BOOK_REST) == moved.book(),
            row.get(MOVEMENT.SOURCE_REST) == moved.source(),
            Objects.equals(row.get(MOVEMENT.FROM_LINE_REST), moved.lines().from()),
            Objects.equals(row.get(MOVEMENT.TO_LINE_REST), moved.lines().to()),
            Objects.equals(row.get(MOVEMENT.FROM_PROJECT_REST), moved.projects().from()),
            Objects.equals(row.get(MOVEMENT.TO_PROJECT_REST), moved.projects().to()),
            row.get(MOVEMENT.FROM_ROLE).equals(movement.from().role().name()),
            row.get(MOVEMENT.TO_ROLE).equals(movement.to().role().name()),
            Objects.equals(row.get(MOVEMENT.FROM_LINE), movement.from().line()),
            Objects.equals(row.get(MOVEMENT.TO_LINE), movement.to().line()));
    if (said.contains(false)) found(Flaw.REST_CHANGED, at, "movement " + row.get(MOVEMENT.ITEM));
  }

  private void compare() {
    if (nr != book.head().nr() || !hash.equals(book.head().hash()))
      found(Flaw.HEAD_CHANGED, nr, "head says " + book.head().nr());
    if (balances.of(Scope.BOOK) != book.rest().value())
      found(Flaw.BALANCE_CHANGED, 0, "rest of the book");
    var stored = new HashMap<UUID, Long>();
    sql.select(ACCOUNT.ID, ACCOUNT.BALANCE)
        .from(ACCOUNT)
        .where(ACCOUNT.COUNTY.eq(book.id().county().code()))
        .and(ACCOUNT.BOOK.eq(book.id().value()))
        .forEach(row -> stored.put(row.value1(), row.value2()));
    accounts.forEach((id, account) -> {
      if (!Objects.equals(stored.get(id), balances.of(account)))
        found(Flaw.BALANCE_CHANGED, 0, account.role() + " " + id);
    });
    sql.select(STANDING.SCOPE, STANDING.REST)
        .from(STANDING)
        .where(STANDING.COUNTY.eq(book.id().county().code()))
        .and(STANDING.BOOK.eq(book.id().value()))
        .forEach(row -> {
          if (row.value2() != balances.of(Scope.parse(row.value1())))
            found(Flaw.BALANCE_CHANGED, 0, row.value1());
        });
  }

  private Map<UUID, Account> accounts() {
    var known = new HashMap<UUID, Account>();
    var line = org.liandong.ledger.db.Tables.BUDGET_LINE;
    sql.select(ACCOUNT.fields())
        .select(line.PROJECT)
        .from(ACCOUNT)
        .leftJoin(line)
        .on(line.COUNTY.eq(ACCOUNT.COUNTY), line.ID.eq(ACCOUNT.LINE))
        .where(ACCOUNT.COUNTY.eq(book.id().county().code()))
        .and(ACCOUNT.BOOK.eq(book.id().value()))
        .forEach(row -> known.put(row.get(ACCOUNT.ID), LedgerReading.account(row)));
    return known;
  }

  private void found(Flaw flaw, long at, String detail) {
    findings.add(new Finding(book.id(), at, flaw, detail));
  }
}
