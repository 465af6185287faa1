package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.OPEN;
import static org.liandong.contracts.db.Tables.OPEN_DUTY;
import static org.liandong.contracts.db.Tables.OPEN_MILESTONE;
import static org.liandong.contracts.db.Tables.OPEN_SIGNATURE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.contracts.db.tables.records.OpenRecord;
import org.liandong.platform.Subtree;
import org.liandong.projects.Project;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts that held, as everybody reads them: parties, money and proofs, and no person. */
@Service
@Transactional(readOnly = true)
public class PublicContracts {
  private final DSLContext sql;

  PublicContracts(DSLContext sql) {
    this.sql = sql;
  }

  /** A contract without names of people. */
  public record Open(
      Contract.Id id,
      PlaceCode place,
      Project.Id project,
      String number,
      String title,
      Contract.Parties parties,
      Contract.Terms terms,
      String text,
      String hash,
      Instant effective,
      @Nullable Boolean passed,
      Stage stage) {}

  /** A point at which money is paid. */
  public record Milestone(
      int nr, String title, LocalDate due, Money amount, @Nullable Instant reached) {}

  /** Which party signed when, with which key. */
  public record Proof(Party party, Instant at, String fingerprint) {}

  /** How often the committee wrote its log in a month. */
  public record Month(YearMonth month, int entries) {}

  /** Contracts at or below a place, the newest first. */
  public Keyset<Open> list(PlaceCode place, String words, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(OPEN)
            .where(Subtree.of(OPEN.PLACE, place))
            .and(words.isEmpty() ? DSL.noCondition() : said(words))
            .and(after == null ? DSL.noCondition() : OPEN.ID.lt(after))
            .orderBy(OPEN.ID.desc())
            .limit(size + 1)
            .fetch(PublicContracts::open);
    return Keyset.of(read, size, open -> open.id().value().toString());
  }

  private static Condition said(String words) {
    return OPEN.TITLE
        .contains(words)
        .or(OPEN.ORGANISATION.contains(words))
        .or(OPEN.NUMBER.contains(words));
  }

  public Optional<Open> find(Contract.Id id) {
    return sql.selectFrom(OPEN)
        .where(OPEN.COUNTY.eq(id.county().code()), OPEN.ID.eq(id.value()))
        .fetchOptional(PublicContracts::open);
  }

  public List<Milestone> milestones(Contract.Id id) {
    return sql.selectFrom(OPEN_MILESTONE)
        .where(OPEN_MILESTONE.COUNTY.eq(id.county().code()))
        .and(OPEN_MILESTONE.CONTRACT.eq(id.value()))
        .orderBy(OPEN_MILESTONE.NR)
        .fetch(row ->
            new Milestone(
                row.getNr(),
                row.getTitle(),
                row.getDue(),
                new Money(row.getAmount()),
                row.getReached() == null ? null : row.getReached().toInstant()));
  }

  public List<Proof> proofs(Contract.Id id) {
    return sql.selectFrom(OPEN_SIGNATURE)
        .where(OPEN_SIGNATURE.COUNTY.eq(id.county().code()))
        .and(OPEN_SIGNATURE.CONTRACT.eq(id.value()))
        .orderBy(OPEN_SIGNATURE.AT)
        .fetch(row ->
            new Proof(
                Party.valueOf(row.getParty()), row.getAt().toInstant(), row.getFingerprint()));
  }

  public List<Month> duties(Contract.Id id) {
    return sql.select(OPEN_DUTY.MONTH, DSL.count())
        .from(OPEN_DUTY)
        .where(OPEN_DUTY.COUNTY.eq(id.county().code()), OPEN_DUTY.CONTRACT.eq(id.value()))
        .groupBy(OPEN_DUTY.MONTH)
        .orderBy(OPEN_DUTY.MONTH)
        .fetch(row -> new Month(YearMonth.from(row.value1()), row.value2()));
  }

  private static Open open(OpenRecord row) {
    var county = new County(row.getCounty());
    return new Open(
        new Contract.Id(county, row.getId()),
        new PlaceCode(row.getPlace()),
        new Project.Id(county, row.getProject()),
        row.getNumber(),
        row.getTitle(),
        new Contract.Parties(row.getFunder(), row.getOrganisation(), row.getCommittee()),
        new Contract.Terms(
            new Money(row.getAmount()), row.getReward(), row.getStarts(), row.getEnds()),
        row.getText(),
        row.getHash(),
        row.getEffective().toInstant(),
        row.getPassed(),
        Stage.valueOf(row.getStage()));
  }
}
