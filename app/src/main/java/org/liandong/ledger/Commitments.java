package org.liandong.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.liandong.ledger.LedgerReading.utc;
import static org.liandong.ledger.db.Tables.ACCOUNT;
import static org.liandong.ledger.db.Tables.COMMITMENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money promised to partners: it blocks the line's limit until it is paid or released. */
@Service
@Transactional
public class Commitments {
  private static final Field<Long> LEFT =
      field(
              select(coalesce(sum(ACCOUNT.BALANCE), 0))
                  .from(ACCOUNT)
                  .where(ACCOUNT.COUNTY.eq(COMMITMENT.COUNTY), ACCOUNT.CLAIM.eq(COMMITMENT.ID)))
          .cast(Long.class)
          .as("promised");
  private final DSLContext sql;
  private final Postings postings;
  private final Books books;
  private final Clock clock;

  Commitments(DSLContext sql, Postings postings, Books books, Clock clock) {
    this.sql = sql;
    this.postings = postings;
    this.books = books;
    this.clock = clock;
  }

  /** Promises money of a line. The same form sent twice is one promise. */
  public Commitment.Id promise(Actor actor, Book.Id id, Commitment.Promise promise) {
    var book = postings.hold(actor, id);
    Rights.checkEnters(actor, book.place());
    var sent = sent(actor, id, promise.once());
    if (sent.isPresent()) return sent.get();
    var line = books.line(id, promise.line());
    var claim = Uuid7.at(clock.instant());
    var held = postings.held(id, Role.GRANTED, ACCOUNT.LINE.eq(line.id()));
    var way =
        new Way(
            source -> Account.granted(line, source),
            source -> Account.reserved(line, source, claim),
            LedgerRefusal.LIMIT);
    var movements = Postings.drawn(promise.amount(), held, way);
    insert(actor, id, claim, promise);
    var draft =
        Posting.Draft.of(Kind.COMMITMENT, promise.words(), promise.once(), movements).about(claim);
    postings.post(actor, id, draft);
    return new Commitment.Id(id.county(), claim);
  }

  /** Gives back to the line what is left of a promise. */
  public void release(Actor actor, Book.Id id, Commitment.Id promised, Funds.Said said) {
    var book = postings.hold(actor, id);
    Rights.checkEnters(actor, book.place());
    var commitment = find(book, promised);
    var line = books.line(id, commitment.line());
    var held = postings.held(id, Role.RESERVED, ACCOUNT.CLAIM.eq(promised.value()));
    var way =
        new Way(
            source -> Account.reserved(line, source, promised.value()),
            source -> Account.granted(line, source),
            LedgerRefusal.OVER_COMMITMENT);
    var movements = Postings.drawn(commitment.left(), held, way);
    var draft = Posting.Draft.of(Kind.RELEASE, said.words(), said.once(), movements);
    postings.post(actor, id, draft.about(promised.value()));
  }

  /** A commitment of this book; one of another is refused. */
  @Transactional(readOnly = true)
  public Commitment find(Book book, Commitment.Id id) {
    return list(book, COMMITMENT.ID.eq(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(LedgerRefusal.FOREIGN));
  }

  /** Commitments of a book that have something left, the oldest first. */
  @Transactional(readOnly = true)
  public List<Commitment> open(Book book) {
    var held =
        select(ACCOUNT.CLAIM)
            .from(ACCOUNT)
            .where(ACCOUNT.COUNTY.eq(book.id().county().code()))
            .and(ACCOUNT.BOOK.eq(book.id().value()))
            .and(ACCOUNT.ROLE.eq(Role.RESERVED.name()))
            .and(ACCOUNT.BALANCE.gt(0L));
    return list(book, COMMITMENT.ID.in(held));
  }

  private List<Commitment> list(Book book, Condition which) {
    return sql.select(COMMITMENT.fields())
        .select(LEFT)
        .from(COMMITMENT)
        .where(COMMITMENT.COUNTY.eq(book.id().county().code()))
        .and(COMMITMENT.BOOK.eq(book.id().value()))
        .and(which)
        .orderBy(COMMITMENT.ID)
        .limit(200)
        .fetch(row -> commitment(book, row));
  }

  private static Commitment commitment(Book book, Record row) {
    return new Commitment(
        new Commitment.Id(new County(row.get(COMMITMENT.COUNTY)), row.get(COMMITMENT.ID)),
        book.id(),
        row.get(COMMITMENT.LINE),
        new Amount(book.unit(), row.get(COMMITMENT.AMOUNT)),
        new Amount(book.unit(), row.get(LEFT)),
        row.get(COMMITMENT.PARTNER),
        row.get(COMMITMENT.WORDS));
  }

  private Optional<Commitment.Id> sent(Actor actor, Book.Id id, UUID once) {
    return sql.select(COMMITMENT.ID)
        .from(COMMITMENT)
        .where(COMMITMENT.COUNTY.eq(id.county().code()), COMMITMENT.BOOK.eq(id.value()))
        .and(COMMITMENT.ACCOUNT.eq(actor.account().value()))
        .and(COMMITMENT.ONCE.eq(once))
        .fetchOptional(row -> new Commitment.Id(id.county(), row.value1()));
  }

  private void insert(Actor actor, Book.Id id, UUID claim, Commitment.Promise promise) {
    sql.insertInto(COMMITMENT)
        .set(COMMITMENT.COUNTY, id.county().code())
        .set(COMMITMENT.ID, claim)
        .set(COMMITMENT.BOOK, id.value())
        .set(COMMITMENT.LINE, promise.line())
        .set(COMMITMENT.AMOUNT, promise.amount().value())
        .set(COMMITMENT.PARTNER, promise.partner())
        .set(COMMITMENT.WORDS, promise.words())
        .set(COMMITMENT.AT, utc(clock.instant()))
        .set(COMMITMENT.ACCOUNT, actor.account().value())
        .set(COMMITMENT.NAME, actor.name())
        .set(COMMITMENT.ONCE, promise.once())
        .execute();
  }
}
