package org.liandong.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Formula;
import org.liandong.policy.Measured;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Holds a matched receipt against {@link Matching}, with the tolerance that is set at the place and
 * a ruling kept where a pack has the rule; elsewhere one fen is the tolerance.
 */
@Component
class MatchingRule {
  private static final String TOLERANCE = "projects.match-tolerance";
  private final Rules rules;
  private final Rulings rulings;
  private final Clock clock;

  MatchingRule(Rules rules, Rulings rulings, Clock clock) {
    this.rules = rules;
    this.rulings = rulings;
    this.clock = clock;
  }

  void check(Actor actor, PlaceCode place, String subject, Money city, Money district) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    var value = rules.lookup(TOLERANCE, place, today);
    if (value.isEmpty()) {
      if (!Matching.ONE_FEN.fits(city, district)) throw refused(null, city, district);
      return;
    }
    var measured =
        Measured.of(
            Formula.GAP,
            Measured.money("ledger.source.FISCAL_CITY", city),
            Measured.money("ledger.source.FISCAL_DISTRICT", district));
    var ruling = Ruling.of(value.get(), measured);
    if (!new Matching(value.get().money()).fits(city, district))
      throw refused(rulings.explain(ruling, LocaleContextHolder.getLocale()), city, district);
    rulings.keep(actor, place, subject, ruling);
  }

  private static Refused refused(
      Refused.@org.jspecify.annotations.Nullable Clause clause, Money city, Money district) {
    return new Refused(LedgerRefusal.UNMATCHED, clause, city.toString(), district.toString());
  }
}
