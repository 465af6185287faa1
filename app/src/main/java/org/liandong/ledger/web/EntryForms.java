package org.liandong.ledger.web;

import java.util.EnumMap;
import org.liandong.base.Money;
import org.liandong.ledger.Amount;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Matching;
import org.liandong.ledger.Source;

/** The longer forms, read. */
final class EntryForms {
  private EntryForms() {}

  /** Money that came; matched money is halved when only its total was typed. */
  static Funds.Receipt receipt(Input input) {
    var total = input.amount("total");
    var parts = new EnumMap<Source, Amount>(Source.class);
    for (var source : Source.all()) {
      var part = input.optionalAmount("part-" + source);
      if (part.value() != 0) parts.put(source, part);
    }
    var matched = input.checked("matched");
    var earmark = input.optional("earmark", 40);
    var words = input.words("words", 500);
    if (parts.isEmpty() && !matched) input.wrong("part-FISCAL_PROVINCE", "ledger.invalid.parts");
    input.check();
    if (parts.isEmpty()) {
      var halves = Matching.halves(new Money(total.value()));
      parts.put(Source.FISCAL_CITY, Amount.of(halves.city()));
      parts.put(Source.FISCAL_DISTRICT, Amount.of(halves.district()));
    }
    return new Funds.Receipt(total, parts, earmark, matched, words, input.once());
  }

  /** A line to add. */
  static BudgetLine.Opening line(Input input) {
    var year = input.year("year");
    var code = input.words("code", 40);
    var name = input.words("name", 80);
    var earmark = input.optional("earmark", 40);
    var project = input.optional("project", 40);
    var called = project.isEmpty() ? "" : input.words("project-name", 80);
    var organisation = input.optional("organisation", 80);
    input.check();
    return new BudgetLine.Opening(
        year,
        code,
        name,
        earmark,
        project.isEmpty() ? null : new BudgetLine.Project(project, called, organisation));
  }
}
