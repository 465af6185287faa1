package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.BENEFIT;
import static org.liandong.purchases.db.Tables.PROVIDER;
import static org.liandong.purchases.db.Tables.QUALIFICATION;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.purchases.db.tables.records.ProviderRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of providers with their qualifications and benefits. It is public. */
@Service
@Transactional
public class Providers {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Providers(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** Registers a provider in its county. */
  public UUID add(Actor actor, Provider.Draft draft) {
    Sight.checkBuys(actor, draft.place());
    var county = draft.place().county().orElseThrow(() -> new Refused(PurchaseRefusal.NOT_YOURS));
    var id = Uuid7.at(clock.instant());
    int added =
        sql.insertInto(PROVIDER)
            .set(PROVIDER.COUNTY, county.code())
            .set(PROVIDER.ID, id)
            .set(PROVIDER.PLACE, draft.place().value())
            .set(PROVIDER.NAME, draft.name())
            .set(PROVIDER.KIND, draft.kind().name())
            .set(PROVIDER.CODE, draft.code())
            .set(PROVIDER.FOUNDED, draft.founded())
            .set(PROVIDER.AT, clock.instant().atOffset(ZoneOffset.UTC))
            .set(PROVIDER.ACCOUNT, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (added == 0) throw new Refused(PurchaseRefusal.NAME_TAKEN, draft.name());
    record(actor, draft.place(), "purchases.provider-added", county, id);
    return id;
  }

  /** Somebody signs in for it from now on. */
  public void let(Actor actor, County county, UUID id, AccountId account) {
    var provider = find(county, id);
    Sight.checkBuys(actor, provider.place());
    sql.update(PROVIDER)
        .set(PROVIDER.ACCOUNTS, DSL.arrayAppend(PROVIDER.ACCOUNTS, account.value()))
        .where(PROVIDER.COUNTY.eq(county.code()), PROVIDER.ID.eq(id))
        .andNot(PROVIDER.ACCOUNTS.contains(new UUID[] {account.value()}))
        .execute();
    record(actor, provider.place(), "purchases.provider-let", county, id);
  }

  /** A proof was shown (PUR-20). */
  public void qualify(Actor actor, County county, UUID id, Provider.Qualification proof) {
    var provider = find(county, id);
    Sight.checkBuys(actor, provider.place());
    sql.insertInto(QUALIFICATION)
        .set(QUALIFICATION.COUNTY, county.code())
        .set(QUALIFICATION.ID, Uuid7.at(clock.instant()))
        .set(QUALIFICATION.PROVIDER, id)
        .set(QUALIFICATION.NAME, proof.name())
        .set(QUALIFICATION.NUMBER, proof.number())
        .set(QUALIFICATION.SINCE, proof.since())
        .set(QUALIFICATION.UNTIL, proof.until())
        .set(QUALIFICATION.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(QUALIFICATION.ACCOUNT, actor.account().value())
        .execute();
    record(actor, provider.place(), "purchases.provider-qualified", county, id);
  }

  public void grant(Actor actor, County county, UUID id, Provider.Benefit benefit) {
    var provider = find(county, id);
    Sight.checkBuys(actor, provider.place());
    sql.insertInto(BENEFIT)
        .set(BENEFIT.COUNTY, county.code())
        .set(BENEFIT.ID, Uuid7.at(clock.instant()))
        .set(BENEFIT.PROVIDER, id)
        .set(BENEFIT.KIND, benefit.sort().name())
        .set(BENEFIT.YEAR, benefit.year())
        .set(BENEFIT.AMOUNT, benefit.amount().fen())
        .set(BENEFIT.BASIS, benefit.basis())
        .set(BENEFIT.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(BENEFIT.ACCOUNT, actor.account().value())
        .execute();
    record(actor, provider.place(), "purchases.benefit-noted", county, id);
  }

  private void record(Actor actor, PlaceCode place, String verb, County county, UUID id) {
    audit.record(actor, place, verb, county + "-" + id, Map.of());
  }

  @Transactional(readOnly = true)
  public Provider find(County county, UUID id) {
    return Optional.ofNullable(named(county, List.of(id)).get(id))
        .orElseThrow(() -> new Absent(id));
  }

  /** Those of a county by their ids. */
  @Transactional(readOnly = true)
  public Map<UUID, Provider> named(County county, Collection<UUID> ids) {
    return sql
        .selectFrom(PROVIDER)
        .where(PROVIDER.COUNTY.eq(county.code()), PROVIDER.ID.in(ids))
        .fetch(Providers::provider)
        .stream()
        .collect(Collectors.toMap(Provider::id, Function.identity()));
  }

  /** Names by id, of whatever counties. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return sql.select(PROVIDER.ID, PROVIDER.NAME)
        .from(PROVIDER)
        .where(PROVIDER.ID.in(ids))
        .fetchMap(PROVIDER.ID, PROVIDER.NAME);
  }

  /** All of a county whose name has the words, by name. */
  @Transactional(readOnly = true)
  public List<Provider> list(County county, String words) {
    return sql.selectFrom(PROVIDER)
        .where(PROVIDER.COUNTY.eq(county.code()))
        .and(words.isEmpty() ? DSL.noCondition() : PROVIDER.NAME.contains(words))
        .orderBy(PROVIDER.NAME)
        .limit(300)
        .fetch(Providers::provider);
  }

  /** Those somebody signs in for. */
  @Transactional(readOnly = true)
  public List<Provider> of(Actor actor) {
    if (!actor.signedIn()) return List.of();
    return sql.selectFrom(PROVIDER)
        .where(PROVIDER.ACCOUNTS.contains(new UUID[] {actor.account().value()}))
        .orderBy(PROVIDER.NAME)
        .fetch(Providers::provider);
  }

  @Transactional(readOnly = true)
  public List<Provider.Qualification> qualifications(County county, UUID id) {
    return sql.selectFrom(QUALIFICATION)
        .where(QUALIFICATION.COUNTY.eq(county.code()), QUALIFICATION.PROVIDER.eq(id))
        .orderBy(QUALIFICATION.UNTIL.desc())
        .fetch(row ->
            new Provider.Qualification(
                row.getName(), row.getNumber(), row.getSince(), row.getUntil()));
  }

  @Transactional(readOnly = true)
  public List<Provider.Benefit> benefits(County county, UUID id) {
    return sql.selectFrom(BENEFIT)
        .where(BENEFIT.COUNTY.eq(county.code()), BENEFIT.PROVIDER.eq(id))
        .orderBy(BENEFIT.YEAR.desc(), BENEFIT.ID)
        .fetch(row ->
            new Provider.Benefit(
                Provider.Benefit.Sort.valueOf(row.getKind()),
                row.getYear(),
                new Money(row.getAmount()),
                row.getBasis()));
  }

  private static Provider provider(ProviderRecord row) {
    return new Provider(
        new County(row.getCounty()),
        row.getId(),
        new PlaceCode(row.getPlace()),
        row.getName(),
        Provider.Kind.valueOf(row.getKind()),
        row.getCode(),
        row.getFounded(),
        Arrays.stream(row.getAccounts()).map(AccountId::new).toList());
  }
}
