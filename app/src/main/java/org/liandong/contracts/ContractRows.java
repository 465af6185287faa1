package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.AWAITED;
import static org.liandong.contracts.db.Tables.CONTRACT;
import static org.liandong.contracts.db.Tables.FACT;
import static org.liandong.contracts.db.Tables.SIGNATURE;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.contracts.Contract.Standing;
import org.liandong.contracts.db.tables.records.ContractRecord;
import org.liandong.ledger.Book;
import org.liandong.projects.Project;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The statements behind {@link Contracts}; each fact goes to the log and out as an event. */
@Component
class ContractRows {
  private final DSLContext sql;
  private final MilestoneRows milestones;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContractRows(
      DSLContext sql,
      MilestoneRows milestones,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.milestones = milestones;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a new contract; false when it, its number or another of its project is there. */
  boolean insert(Actor actor, Contract contract, Contract.Draft draft) {
    int written =
        sql.insertInto(CONTRACT)
            .set(CONTRACT.COUNTY, contract.id().county().code())
            .set(CONTRACT.ID, contract.id().value())
            .set(CONTRACT.PLACE, contract.place().value())
            .set(CONTRACT.PROJECT, contract.project().value())
            .set(CONTRACT.NUMBER, contract.number())
            .set(CONTRACT.TITLE, contract.title())
            .set(CONTRACT.FUNDER, contract.parties().funder())
            .set(CONTRACT.ORGANISATION, contract.parties().organisation())
            .set(CONTRACT.COMMITTEE, contract.parties().committee())
            .set(CONTRACT.AMOUNT, contract.terms().amount().fen())
            .set(CONTRACT.REWARD, contract.terms().reward())
            .set(CONTRACT.STARTS, contract.terms().starts())
            .set(CONTRACT.ENDS, contract.terms().ends())
            .set(CONTRACT.BOOK, contract.paid().book().value())
            .set(CONTRACT.LINE, contract.paid().line())
            .set(CONTRACT.TEXT, contract.text())
            .set(CONTRACT.HASH, contract.hash())
            .set(CONTRACT.ACCOUNT, actor.account().value())
            .set(CONTRACT.AUTHOR, actor.name())
            .set(
                CONTRACT.ACCOUNTS,
                contract.accounts().stream().map(AccountId::value).toArray(UUID[]::new))
            .set(CONTRACT.ONCE, draft.once())
            .set(CONTRACT.DRAFTED, utc(contract.drafted()))
            .set(CONTRACT.STAGE, contract.stage().name())
            .set(CONTRACT.SINCE, utc(contract.drafted()))
            .set(CONTRACT.VERSION, 1)
            .onConflictDoNothing()
            .execute();
    if (written == 0) return false;
    milestones.plan(contract.id(), contract.terms().reward(), draft.milestones());
    sql.deleteFrom(AWAITED)
        .where(AWAITED.COUNTY.eq(contract.id().county().code()))
        .and(AWAITED.PROJECT.eq(contract.project().value()))
        .execute();
    return true;
  }

  Optional<Contract.Id> sent(Actor actor, County county, UUID once) {
    return sql.select(CONTRACT.ID)
        .from(CONTRACT)
        .where(CONTRACT.COUNTY.eq(county.code()), CONTRACT.ONCE.eq(once))
        .and(CONTRACT.ACCOUNT.eq(actor.account().value()))
        .fetchOptional(row -> new Contract.Id(county, row.value1()));
  }

  Optional<Contract> find(Contract.Id id, Condition sight) {
    return sql.selectFrom(CONTRACT).where(is(id)).and(sight).fetchOptional(ContractRows::contract);
  }

  Optional<Contract> locked(Contract.Id id, Condition sight) {
    return sql.selectFrom(CONTRACT)
        .where(is(id))
        .and(sight)
        .forUpdate()
        .fetchOptional(ContractRows::contract);
  }

  /** The contract of a project that was not cancelled. */
  Optional<Contract> of(Project.Id project) {
    return sql.selectFrom(CONTRACT)
        .where(CONTRACT.COUNTY.eq(project.county().code()))
        .and(CONTRACT.PROJECT.eq(project.value()))
        .and(CONTRACT.STAGE.ne(Stage.CANCELLED.name()))
        .fetchOptional(ContractRows::contract);
  }

  void step(Contract contract, Stage stage, @Nullable Boolean passed) {
    var now = utc(clock.instant());
    var held = stage == Stage.EFFECTIVE && contract.effective() == null;
    var update =
        sql.update(CONTRACT)
            .set(CONTRACT.STAGE, stage.name())
            .set(CONTRACT.PASSED, passed)
            .set(CONTRACT.VERSION, contract.standing().version() + 1);
    if (held) update = update.set(CONTRACT.EFFECTIVE, now);
    if (stage != contract.stage()) update = update.set(CONTRACT.SINCE, now);
    update.where(is(contract.id())).execute();
  }

  void tell(Actor actor, Contract contract, Action.Kind kind, String words) {
    int nr = sql.fetchCount(FACT, FACT.CONTRACT.eq(contract.id().value()), county(contract)) + 1;
    sql.insertInto(FACT)
        .set(FACT.COUNTY, contract.id().county().code())
        .set(FACT.CONTRACT, contract.id().value())
        .set(FACT.NR, nr)
        .set(FACT.KIND, kind.name())
        .set(FACT.AT, utc(clock.instant()))
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, actor.name())
        .set(FACT.WORDS, words)
        .execute();
    var facts = Map.of("nr", nr, "hash", contract.hash());
    audit.record(actor, contract.place(), kind.audited(), contract.id().toString(), facts);
    events.publishEvent(
        new ContractEvent(contract.id(), contract.project(), nr, kind, actor.account()));
  }

  private static Condition county(Contract contract) {
    return FACT.COUNTY.eq(contract.id().county().code());
  }

  List<Signature> signatures(Contract.Id id) {
    return sql.selectFrom(SIGNATURE)
        .where(SIGNATURE.COUNTY.eq(id.county().code()), SIGNATURE.CONTRACT.eq(id.value()))
        .orderBy(SIGNATURE.AT)
        .fetch(row ->
            new Signature(
                Party.valueOf(row.getParty()),
                new AccountId(row.getAccount()),
                row.getName(),
                row.getAt().toInstant(),
                row.getFingerprint(),
                row.getPublic(),
                row.getSignature()));
  }

  void sign(Contract.Id id, Signature signature) {
    sql.insertInto(SIGNATURE)
        .set(SIGNATURE.COUNTY, id.county().code())
        .set(SIGNATURE.CONTRACT, id.value())
        .set(SIGNATURE.PARTY, signature.party().name())
        .set(SIGNATURE.ACCOUNT, signature.account().value())
        .set(SIGNATURE.NAME, signature.name())
        .set(SIGNATURE.AT, utc(signature.at()))
        .set(SIGNATURE.FINGERPRINT, signature.fingerprint())
        .set(SIGNATURE.PUBLIC, signature.open())
        .set(SIGNATURE.SIGNATURE_, signature.value())
        .execute();
  }

  static Contract contract(ContractRecord row) {
    var county = new County(row.getCounty());
    return new Contract(
        new Contract.Id(county, row.getId()),
        new PlaceCode(row.getPlace()),
        new Project.Id(county, row.getProject()),
        row.getNumber(),
        row.getTitle(),
        new Contract.Parties(row.getFunder(), row.getOrganisation(), row.getCommittee()),
        new Contract.Terms(
            new Money(row.getAmount()), row.getReward(), row.getStarts(), row.getEnds()),
        new Contract.Paid(new Book.Id(county, row.getBook()), row.getLine()),
        row.getText(),
        row.getHash(),
        Arrays.stream(row.getAccounts()).map(AccountId::new).toList(),
        row.getDrafted().toInstant(),
        row.getEffective() == null ? null : row.getEffective().toInstant(),
        row.getPassed(),
        new Standing(Stage.valueOf(row.getStage()), row.getSince().toInstant(), row.getVersion()));
  }

  static Condition is(Contract.Id id) {
    return CONTRACT.COUNTY.eq(id.county().code()).and(CONTRACT.ID.eq(id.value()));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
