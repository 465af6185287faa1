package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.MOVEMENT;
import static org.liandong.ledger.db.Tables.POSTING;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Postings read again, as they were booked. */
@Service
@Transactional(readOnly = true)
public class PostingReads {
  private static final org.liandong.ledger.db.tables.Account FROM =
      org.liandong.ledger.db.Tables.ACCOUNT.as("f");
  private static final org.liandong.ledger.db.tables.Account TO =
      org.liandong.ledger.db.Tables.ACCOUNT.as("t");
  private final DSLContext sql;

  PostingReads(DSLContext sql) {
    this.sql = sql;
  }

  /** One posting with its movements; {@link Absent} when the actor does not see its book. */
  public Posting find(Actor actor, Book.Id id, long nr) {
    var seen =
        DSL.exists(
            DSL.selectOne()
                .from(BOOK)
                .where(BOOK.COUNTY.eq(POSTING.COUNTY), BOOK.ID.eq(POSTING.BOOK))
                .and(Sight.of(actor)));
    return sql.selectFrom(POSTING)
        .where(POSTING.COUNTY.eq(id.county().code()), POSTING.BOOK.eq(id.value()))
        .and(POSTING.NR.eq(nr))
        .and(seen)
        .fetchOptional()
        .map(row -> LedgerReading.posting(row, movements(id, nr)))
        .orElseThrow(() -> new Absent(id + "/" + nr));
  }

  /** Whether a posting was undone. */
  public boolean reversed(Posting posting) {
    return sql.fetchExists(
        POSTING,
        POSTING.COUNTY.eq(posting.book().county().code()),
        POSTING.BOOK.eq(posting.book().value()),
        POSTING.REVERSES.eq(posting.nr()));
  }

  private List<Movement> movements(Book.Id id, long nr) {
    return sql.select(MOVEMENT.fields())
        .select(FROM.CLAIM, TO.CLAIM)
        .from(MOVEMENT)
        .join(FROM)
        .on(FROM.COUNTY.eq(MOVEMENT.COUNTY), FROM.ID.eq(MOVEMENT.FROM_ACCOUNT))
        .join(TO)
        .on(TO.COUNTY.eq(MOVEMENT.COUNTY), TO.ID.eq(MOVEMENT.TO_ACCOUNT))
        .where(MOVEMENT.COUNTY.eq(id.county().code()), MOVEMENT.BOOK.eq(id.value()))
        .and(MOVEMENT.NR.eq(nr))
        .orderBy(MOVEMENT.ITEM)
        .fetch(PostingReads::movement);
  }

  /** A row of {@code ledger.movement} with the claims of its accounts. */
  static Movement movement(Record row) {
    return new Movement(
        side(
            row,
            row.get(MOVEMENT.FROM_ROLE),
            row.get(MOVEMENT.FROM_LINE),
            row.get(MOVEMENT.FROM_PROJECT),
            row.get(FROM.CLAIM)),
        side(
            row,
            row.get(MOVEMENT.TO_ROLE),
            row.get(MOVEMENT.TO_LINE),
            row.get(MOVEMENT.TO_PROJECT),
            row.get(TO.CLAIM)),
        row.get(MOVEMENT.AMOUNT));
  }

  private static Account side(
      Record row, String role, @Nullable UUID line, @Nullable UUID project, @Nullable UUID claim) {
    return new Account(
        Role.valueOf(role),
        Source.valueOf(row.get(MOVEMENT.SOURCE)),
        row.get(MOVEMENT.EARMARK),
        line,
        project,
        claim);
  }
}
