package org.liandong.ledger;

import static org.jooq.impl.DSL.excluded;
import static org.liandong.ledger.LedgerReading.utc;
import static org.liandong.ledger.db.Tables.ACCOUNT;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.MOVEMENT;
import static org.liandong.ledger.db.Tables.POSTING;
import static org.liandong.ledger.db.Tables.STANDING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.ledger.db.tables.records.AccountRecord;
import org.liandong.ledger.db.tables.records.MovementRecord;
import org.liandong.ledger.db.tables.records.StandingRecord;
import org.springframework.stereotype.Component;

/** The statements behind {@link Postings}. */
@Component
class PostingRows {
  private final DSLContext sql;

  PostingRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The book, held until the transaction ends: whoever comes second sees what the first left. */
  Book lock(Actor actor, Book.Id id) {
    return sql.selectFrom(BOOK)
        .where(BOOK.COUNTY.eq(id.county().code()), BOOK.ID.eq(id.value()))
        .and(Sight.of(actor))
        .forNoKeyUpdate()
        .fetchOptional(LedgerReading::book)
        .orElseThrow(() -> new Absent(id));
  }

  /** Whether the same form was booked before. */
  boolean sent(Actor actor, Book.Id id, Posting.Draft draft) {
    return sql.fetchExists(
        POSTING,
        POSTING.COUNTY.eq(id.county().code()),
        POSTING.BOOK.eq(id.value()),
        POSTING.ACCOUNT.eq(actor.account().value()),
        POSTING.ONCE.eq(draft.once()),
        POSTING.KIND.eq(draft.kind().name()));
  }

  /** What each source has in accounts of one role: of a purpose, of a line, or of a claim. */
  Map<Source, Long> held(Book.Id id, Role role, Condition where) {
    var held = new EnumMap<Source, Long>(Source.class);
    sql.select(ACCOUNT.SOURCE, ACCOUNT.BALANCE)
        .from(ACCOUNT)
        .where(ACCOUNT.COUNTY.eq(id.county().code()), ACCOUNT.BOOK.eq(id.value()))
        .and(ACCOUNT.ROLE.eq(role.name()))
        .and(where)
        .and(ACCOUNT.BALANCE.ne(0L))
        .forEach(row -> held.merge(Source.valueOf(row.value1()), row.value2(), Math::addExact));
    return held;
  }

  /** How the accounts and parts of the book that are about to change stand. */
  Balances balances(Book book, List<Movement> movements) {
    var id = book.id();
    var accounts = new LinkedHashMap<UUID, Account>();
    for (var movement : movements)
      for (var side : List.of(movement.from(), movement.to())) accounts.put(side.id(id), side);
    var stored = new LinkedHashMap<Account, Long>();
    sql.select(ACCOUNT.ID, ACCOUNT.BALANCE)
        .from(ACCOUNT)
        .where(ACCOUNT.COUNTY.eq(id.county().code()), ACCOUNT.ID.in(accounts.keySet()))
        .forEach(row -> stored.put(accounts.get(row.value1()), row.value2()));
    var rests = new LinkedHashMap<Scope, Long>();
    sql.select(STANDING.SCOPE, STANDING.REST)
        .from(STANDING)
        .where(STANDING.COUNTY.eq(id.county().code()), STANDING.BOOK.eq(id.value()))
        .and(STANDING.SCOPE.in(scopes(accounts.values().stream())))
        .forEach(row -> rests.put(Scope.parse(row.value1()), row.value2()));
    rests.put(Scope.BOOK, book.rest().value());
    return new Balances(book.unit(), stored, rests);
  }

  private static List<String> scopes(Stream<Account> accounts) {
    return accounts
        .flatMap(account ->
            Stream.of(
                Scope.of(account.source()),
                account.line() == null ? Scope.BOOK : Scope.line(account.line()),
                account.project() == null ? Scope.BOOK : Scope.project(account.project())))
        .distinct()
        .map(Scope::toString)
        .toList();
  }

  void write(Posting posting, List<Moved> moved, Balances after) {
    insert(posting);
    settle(posting, after);
    var rows = new ArrayList<MovementRecord>();
    for (var one : moved) rows.add(LedgerRecords.movement(posting, rows.size() + 1, one));
    sql.insertInto(MOVEMENT, MOVEMENT.fields()).valuesOfRecords(rows).execute();
    sql.update(BOOK)
        .set(BOOK.NR, posting.nr())
        .set(BOOK.HASH, posting.hash().bytes())
        .set(BOOK.DAY, posting.day())
        .set(BOOK.REST, after.of(Scope.BOOK))
        .where(BOOK.COUNTY.eq(posting.book().county().code()))
        .and(BOOK.ID.eq(posting.book().value()))
        .execute();
  }

  private void insert(Posting posting) {
    var draft = posting.draft();
    sql.insertInto(POSTING)
        .set(POSTING.COUNTY, posting.book().county().code())
        .set(POSTING.BOOK, posting.book().value())
        .set(POSTING.NR, posting.nr())
        .set(POSTING.KIND, draft.kind().name())
        .set(POSTING.DAY, posting.day())
        .set(POSTING.AT, utc(posting.at()))
        .set(POSTING.ACCOUNT, posting.by().account().value())
        .set(POSTING.NAME, posting.by().name())
        .set(POSTING.POSITION, posting.by().position().name())
        .set(POSTING.HAT, posting.by().hat())
        .set(POSTING.WORDS, draft.words())
        .set(POSTING.CLAIM, draft.claim())
        .set(POSTING.REVERSES, draft.reverses())
        .set(POSTING.ONCE, draft.once())
        .set(POSTING.AMOUNT, draft.amount())
        .set(POSTING.HASH, posting.hash().bytes())
        .execute();
  }

  private void settle(Posting posting, Balances after) {
    var county = posting.book().county().code();
    var book = posting.book().value();
    var accounts = new ArrayList<AccountRecord>();
    after
        .accounts()
        .forEach((account, balance) ->
            accounts.add(LedgerRecords.account(posting.book(), account, balance)));
    sql.insertInto(ACCOUNT, ACCOUNT.fields())
        .valuesOfRecords(accounts)
        .onConflict(ACCOUNT.COUNTY, ACCOUNT.ID)
        .doUpdate()
        .set(ACCOUNT.BALANCE, excluded(ACCOUNT.BALANCE))
        .execute();
    var rests = new ArrayList<StandingRecord>();
    after
        .rests()
        .forEach(
            (scope, rest) -> rests.add(new StandingRecord(county, book, scope.toString(), rest)));
    sql.insertInto(STANDING, STANDING.fields())
        .valuesOfRecords(rests)
        .onConflict(STANDING.COUNTY, STANDING.BOOK, STANDING.SCOPE)
        .doUpdate()
        .set(STANDING.REST, excluded(STANDING.REST))
        .execute();
  }
}
