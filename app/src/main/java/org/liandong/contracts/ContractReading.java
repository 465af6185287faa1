package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.FACT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.contracts.db.tables.records.ContractRecord;
import org.liandong.ui.Printing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract as it is shown, printed and taken away. */
@Service
@Transactional(readOnly = true)
public class ContractReading {
  private final DSLContext sql;
  private final Contracts contracts;
  private final Printing printing;

  /** What happened. */
  public record Fact(Action.Kind kind, Instant at, String name, String words) {}

  /** What the paper shows. */
  public record Paper(
      Contract contract, List<Contract.Milestone> milestones, List<Signature> signatures) {}

  ContractReading(DSLContext sql, Contracts contracts, Printing printing) {
    this.sql = sql;
    this.contracts = contracts;
    this.printing = printing;
  }

  public static Contract contract(ContractRecord row) {
    return ContractRows.contract(row);
  }

  public List<Fact> facts(Actor actor, Contract.Id id) {
    contracts.find(actor, id);
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.CONTRACT.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(row ->
            new Fact(
                Action.Kind.valueOf(row.getKind()),
                row.getAt().toInstant(),
                row.getName(),
                row.getWords()));
  }

  /** The contract on paper. Its words are Chinese, whoever reads it. */
  public byte[] pdf(Actor actor, Contract.Id id) {
    var paper =
        new Paper(
            contracts.find(actor, id),
            contracts.milestones(actor, id),
            contracts.signatures(actor, id));
    return printing.pdf(Locale.SIMPLIFIED_CHINESE, "contracts/paper", paper);
  }

  /** Everything that is needed to check it elsewhere. */
  public byte[] taken(Actor actor, Contract.Id id) {
    var pdf = pdf(actor, id);
    return ContractPackage.zip(contracts.find(actor, id), contracts.signatures(actor, id), pdf);
  }

  /** Are all three there and right under the text as it is stored? */
  public boolean sound(Contract contract, List<Signature> signatures) {
    return signatures.size() == Party.values().length
        && Wording.hash(contract.text()).equals(contract.hash())
        && signatures.stream().allMatch(one -> one.under(contract.hash()));
  }
}
