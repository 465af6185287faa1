package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.AGREEMENT;
import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.FACT;
import static org.liandong.disputes.db.Tables.NOTE;
import static org.liandong.disputes.db.Tables.PARTY;
import static org.liandong.disputes.db.Tables.SIGNATURE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Component;

/** The statements behind {@link Disputes} that write. */
@Component
class DisputeRows {
  private final DSLContext sql;

  DisputeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** False when the same form was sent before. */
  boolean insert(Dispute dispute, UUID once) {
    var grid = dispute.grid();
    var parties = dispute.accounts().stream().map(AccountId::value).toArray(UUID[]::new);
    return sql.insertInto(DISPUTE)
            .set(DISPUTE.COUNTY, dispute.id().county().code())
            .set(DISPUTE.ID, dispute.id().value())
            .set(DISPUTE.COMMITTEE, dispute.committee().value())
            .set(DISPUTE.PLACE, dispute.place().value())
            .set(DISPUTE.GRID, grid == null ? null : grid.value())
            .set(DISPUTE.KIND, dispute.kind())
            .set(DISPUTE.RESTRICTED, dispute.restricted())
            .set(DISPUTE.WORDS, dispute.words())
            .set(DISPUTE.ACCOUNT, dispute.opener().account().value())
            .set(DISPUTE.NAME, dispute.opener().name())
            .set(DISPUTE.ACCOUNTS, parties)
            .set(DISPUTE.ONCE, once)
            .set(DISPUTE.OPENED, utc(dispute.opened()))
            .set(DISPUTE.STAGE, dispute.stage().name())
            .set(DISPUTE.SINCE, utc(dispute.opened()))
            .set(DISPUTE.VERSION, 1)
            .onConflict(DISPUTE.COUNTY, DISPUTE.ACCOUNT, DISPUTE.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  Dispute.Id sent(Actor actor, PlaceCode place, UUID once) {
    var county = place.county().orElseThrow();
    return sql.select(DISPUTE.ID)
        .from(DISPUTE)
        .where(DISPUTE.COUNTY.eq(county.code()))
        .and(DISPUTE.ACCOUNT.eq(actor.self().value()))
        .and(DISPUTE.ONCE.eq(once))
        .fetchSingle(row -> new Dispute.Id(county, row.value1()));
  }

  /** For a step that must see it as it is until the end of the transaction. */
  Optional<Dispute> locked(Dispute.Id id, Condition sight) {
    return sql.selectFrom(DISPUTE)
        .where(is(id))
        .and(sight)
        .forUpdate()
        .fetchOptional(DisputesReading::dispute);
  }

  /** Writes where the dispute stands after a step. */
  void step(Dispute dispute, Dispute.Standing after) {
    var mediator = after.mediator();
    var level = after.level();
    sql.update(DISPUTE)
        .set(DISPUTE.STAGE, after.stage().name())
        .set(DISPUTE.SINCE, utc(after.since()))
        .set(DISPUTE.VERSION, after.version())
        .set(DISPUTE.AGREEMENT, after.agreement())
        .set(DISPUTE.MEDIATOR, mediator == null ? null : mediator.account().value())
        .set(DISPUTE.MEDIATOR_NAME, mediator == null ? null : mediator.name())
        .set(DISPUTE.LEVEL, level == null ? null : level.name())
        .where(is(dispute.id()))
        .execute();
  }

  void append(Actor actor, Dispute.Id id, int nr, Table.Fact fact) {
    sql.insertInto(FACT)
        .set(FACT.COUNTY, id.county().code())
        .set(FACT.DISPUTE, id.value())
        .set(FACT.NR, nr)
        .set(FACT.KIND, fact.kind().name())
        .set(FACT.AT, utc(fact.at()))
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, fact.name())
        .set(FACT.BEHALF, fact.behalf())
        .set(FACT.WORDS, fact.words())
        .set(FACT.DAY, fact.day())
        .execute();
  }

  /** The account is written to the dispute first: its row policy lets the party in. */
  void add(Dispute.Id id, Party party, Instant now) {
    var account = party.account();
    if (account != null)
      sql.update(DISPUTE)
          .set(DISPUTE.ACCOUNTS, DSL.arrayAppend(DISPUTE.ACCOUNTS, account.value()))
          .where(is(id))
          .andNot(DISPUTE.ACCOUNTS.contains(new UUID[] {account.value()}))
          .execute();
    sql.insertInto(PARTY)
        .set(PARTY.COUNTY, id.county().code())
        .set(PARTY.DISPUTE, id.value())
        .set(PARTY.NR, party.nr())
        .set(PARTY.ACCOUNT, account == null ? null : account.value())
        .set(PARTY.NAME, party.name())
        .set(PARTY.JOINED, utc(now))
        .execute();
  }

  void text(Actor actor, Dispute.Id id, Table.Text text) {
    sql.insertInto(AGREEMENT)
        .set(AGREEMENT.COUNTY, id.county().code())
        .set(AGREEMENT.DISPUTE, id.value())
        .set(AGREEMENT.NR, text.nr())
        .set(AGREEMENT.AT, utc(text.at()))
        .set(AGREEMENT.ACCOUNT, actor.account().value())
        .set(AGREEMENT.NAME, text.name())
        .set(AGREEMENT.WORDS, text.words())
        .execute();
  }

  void sign(Actor actor, Dispute.Id id, Table.Signature signature) {
    var written =
        sql.insertInto(SIGNATURE)
            .set(SIGNATURE.COUNTY, id.county().code())
            .set(SIGNATURE.DISPUTE, id.value())
            .set(SIGNATURE.NR, signature.text())
            .set(SIGNATURE.PARTY, signature.party())
            .set(SIGNATURE.AGREED, signature.agreed())
            .set(SIGNATURE.AT, utc(signature.at()))
            .set(SIGNATURE.ACCOUNT, actor.account().value())
            .set(SIGNATURE.NAME, signature.name())
            .set(SIGNATURE.BEHALF, signature.behalf())
            .set(SIGNATURE.PAPER, signature.paper())
            .onConflictDoNothing()
            .execute();
    if (written == 0) throw new Refused(DisputeRefusal.TWICE);
  }

  void note(Actor actor, Dispute.Id id, String words, Instant now) {
    sql.insertInto(NOTE)
        .set(NOTE.COUNTY, id.county().code())
        .set(NOTE.ID, Uuid7.at(now))
        .set(NOTE.DISPUTE, id.value())
        .set(NOTE.AT, utc(now))
        .set(NOTE.ACCOUNT, actor.account().value())
        .set(NOTE.NAME, actor.name())
        .set(NOTE.WORDS, words)
        .execute();
  }

  static Condition is(Dispute.Id id) {
    return DISPUTE.COUNTY.eq(id.county().code()).and(DISPUTE.ID.eq(id.value()));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
