package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.AGREEMENT;
import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.FACT;
import static org.liandong.disputes.db.Tables.NOTE;
import static org.liandong.disputes.db.Tables.PARTY;
import static org.liandong.disputes.db.Tables.SIGNATURE;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.springframework.stereotype.Component;

/** Rows read as what they mean; for this module only, its pages included. */
@Component
public final class DisputesReading {
  private final DSLContext sql;

  DisputesReading(DSLContext sql) {
    this.sql = sql;
  }

  public static Dispute dispute(Record row) {
    var grid = row.get(DISPUTE.GRID);
    return new Dispute(
        new Dispute.Id(new County(row.get(DISPUTE.COUNTY)), row.get(DISPUTE.ID)),
        new PlaceCode(row.get(DISPUTE.PLACE)),
        grid == null ? null : new PlaceCode(grid),
        row.get(DISPUTE.KIND),
        row.get(DISPUTE.RESTRICTED),
        row.get(DISPUTE.WORDS),
        new Dispute.Person(new AccountId(row.get(DISPUTE.ACCOUNT)), row.get(DISPUTE.NAME)),
        Arrays.stream(row.get(DISPUTE.ACCOUNTS)).map(AccountId::new).toList(),
        row.get(DISPUTE.OPENED).toInstant(),
        standing(row));
  }

  private static Dispute.Standing standing(Record row) {
    var level = row.get(DISPUTE.LEVEL);
    return new Dispute.Standing(
        Stage.valueOf(row.get(DISPUTE.STAGE)),
        row.get(DISPUTE.SINCE).toInstant(),
        row.get(DISPUTE.VERSION),
        row.get(DISPUTE.AGREEMENT),
        mediator(row),
        level == null ? null : Dispute.Level.valueOf(level));
  }

  private static Dispute.@Nullable Person mediator(Record row) {
    var account = row.get(DISPUTE.MEDIATOR);
    return account == null
        ? null
        : new Dispute.Person(new AccountId(account), row.get(DISPUTE.MEDIATOR_NAME));
  }

  /** What lies on the table; whether the reader may see it was decided before. */
  Table table(Dispute.Id id) {
    return new Table(parties(id), facts(id), texts(id), signatures(id));
  }

  List<Party> parties(Dispute.Id id) {
    return sql.selectFrom(PARTY)
        .where(PARTY.COUNTY.eq(id.county().code()), PARTY.DISPUTE.eq(id.value()))
        .orderBy(PARTY.NR)
        .fetch(row -> new Party(row.getNr(), account(row.getAccount()), row.getName()));
  }

  private static @Nullable AccountId account(java.util.@Nullable UUID value) {
    return value == null ? null : new AccountId(value);
  }

  private List<Table.Fact> facts(Dispute.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.DISPUTE.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(row ->
            new Table.Fact(
                Action.Kind.valueOf(row.getKind()),
                row.getAt().toInstant(),
                row.getName(),
                row.getBehalf(),
                row.getWords(),
                row.getDay()));
  }

  private List<Table.Text> texts(Dispute.Id id) {
    return sql.selectFrom(AGREEMENT)
        .where(AGREEMENT.COUNTY.eq(id.county().code()), AGREEMENT.DISPUTE.eq(id.value()))
        .orderBy(AGREEMENT.NR)
        .fetch(row ->
            new Table.Text(row.getNr(), row.getAt().toInstant(), row.getName(), row.getWords()));
  }

  private List<Table.Signature> signatures(Dispute.Id id) {
    return sql.selectFrom(SIGNATURE)
        .where(SIGNATURE.COUNTY.eq(id.county().code()), SIGNATURE.DISPUTE.eq(id.value()))
        .orderBy(SIGNATURE.NR, SIGNATURE.PARTY)
        .fetch(row ->
            new Table.Signature(
                row.getNr(),
                row.getParty(),
                row.getAgreed(),
                row.getAt().toInstant(),
                row.getName(),
                row.getBehalf(),
                row.getPaper()));
  }

  List<Note> notes(Dispute.Id id) {
    return sql.selectFrom(NOTE)
        .where(NOTE.COUNTY.eq(id.county().code()), NOTE.DISPUTE.eq(id.value()))
        .orderBy(NOTE.ID)
        .fetch(row -> new Note(row.getAt().toInstant(), row.getName(), row.getWords()));
  }
}
