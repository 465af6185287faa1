package org.liandong.contracts;

import static org.liandong.contracts.ContractRows.utc;
import static org.liandong.contracts.db.Tables.DUTY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the committee does for a project month by month: guides, coordinates, supervises (PRJ-21).
 */
@Service
@Transactional
public class Duties {
  private final DSLContext sql;
  private final Contracts contracts;
  private final Audit audit;
  private final Clock clock;

  /** Words: {@code contracts.duty.NAME}. */
  public enum Kind {
    GUIDE,
    COORDINATE,
    SUPERVISE
  }

  /** An entry of the log. */
  public record Duty(YearMonth month, Kind kind, String words, String name, Instant at) {}

  Duties(DSLContext sql, Contracts contracts, Audit audit, Clock clock) {
    this.sql = sql;
    this.contracts = contracts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes what was done in a month of the contract, this one or one that is over. */
  public void write(Actor actor, Contract.Id id, YearMonth month, Kind kind, String words) {
    var contract = contracts.find(actor, id);
    Sight.check(Sight.committee(actor, contract.place()));
    if (contract.effective() == null) throw new Refused(ContractRefusal.WRONG_STAGE);
    if (month.isAfter(YearMonth.from(today())) || month.isBefore(first(contract)))
      throw new Refused(ContractRefusal.WRONG_MONTH, month.toString());
    int nr = sql.fetchCount(DUTY, of(id)) + 1;
    sql.insertInto(DUTY)
        .set(DUTY.COUNTY, id.county().code())
        .set(DUTY.CONTRACT, id.value())
        .set(DUTY.NR, nr)
        .set(DUTY.MONTH, month.atDay(1))
        .set(DUTY.KIND, kind.name())
        .set(DUTY.WORDS, words)
        .set(DUTY.ACCOUNT, actor.account().value())
        .set(DUTY.NAME, actor.name())
        .set(DUTY.AT, utc(clock.instant()))
        .execute();
    var facts = Map.of("month", month.toString(), "kind", kind.name());
    audit.record(actor, contract.place(), "contracts.duty-written", id.toString(), facts);
  }

  /** The log of a contract, the newest first. */
  @Transactional(readOnly = true)
  public List<Duty> list(Actor actor, Contract.Id id) {
    contracts.find(actor, id);
    return sql.selectFrom(DUTY)
        .where(of(id))
        .orderBy(DUTY.MONTH.desc(), DUTY.NR.desc())
        .limit(300)
        .fetch(row ->
            new Duty(
                YearMonth.from(row.getMonth()),
                Kind.valueOf(row.getKind()),
                row.getWords(),
                row.getName(),
                row.getAt().toInstant()));
  }

  /** Months that are over and have no entry: what is shown and told. */
  @Transactional(readOnly = true)
  public List<YearMonth> missing(Contract contract) {
    return missing(List.of(contract)).getOrDefault(contract.id(), List.of());
  }

  /** The same for many contracts in one read. */
  @Transactional(readOnly = true)
  public Map<Contract.Id, List<YearMonth>> missing(List<Contract> contracts) {
    var written =
        sql.selectDistinct(DUTY.CONTRACT, DUTY.MONTH)
            .from(DUTY)
            .where(DUTY.CONTRACT.in(contracts.stream().map(one -> one.id().value()).toList()))
            .fetchGroups(DUTY.CONTRACT, row -> YearMonth.from(row.value2()));
    var missing = new java.util.HashMap<Contract.Id, List<YearMonth>>();
    for (var contract : contracts)
      missing.put(
          contract.id(), missing(contract, written.getOrDefault(contract.id().value(), List.of())));
    return missing;
  }

  private List<YearMonth> missing(Contract contract, List<YearMonth> written) {
    if (contract.effective() == null) return List.of();
    var last = contract.stage() == Stage.EFFECTIVE ? today() : end(contract);
    return missing(first(contract), contract.terms().ends(), written, last);
  }

  /**
   * Months from the first on that were over on a day and have no entry. A month is over the day
   * after its last; those after the contract's end do not count.
   */
  static List<YearMonth> missing(
      YearMonth first, LocalDate ends, Collection<YearMonth> written, LocalDate today) {
    var missing = new ArrayList<YearMonth>();
    for (var month = first;
        month.atEndOfMonth().isBefore(today) && !month.isAfter(YearMonth.from(ends));
        month = month.plusMonths(1)) if (!written.contains(month)) missing.add(month);
    return missing;
  }

  private static YearMonth first(Contract contract) {
    var effective = contract.effective();
    var held = effective == null ? contract.drafted() : effective;
    var starts = contract.terms().starts();
    var day = LocalDate.ofInstant(held, WorkingDays.ZONE);
    return YearMonth.from(day.isAfter(starts) ? day : starts);
  }

  private static LocalDate end(Contract contract) {
    return LocalDate.ofInstant(contract.standing().since(), WorkingDays.ZONE);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }

  private static Condition of(Contract.Id id) {
    return DUTY.COUNTY.eq(id.county().code()).and(DUTY.CONTRACT.eq(id.value()));
  }
}
