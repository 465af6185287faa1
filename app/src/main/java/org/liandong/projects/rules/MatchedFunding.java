package org.liandong.projects.rules;

import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.base.Money;
import org.liandong.ledger.Matching;
import org.liandong.policy.Formula;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;

/**
 * 市区两级1∶1配套 (PRJ-01, 000:9). An odd total cannot be halved: the city pays the odd fen, and no more
 * than the tolerance (N9).
 */
record MatchedFunding() implements Rule {
  private static final String RATIO = "projects.match-ratio";
  private static final String TOLERANCE = "projects.match-tolerance";

  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var paid = application.sources();
    if (paid.city().equals(Money.ZERO) && paid.district().equals(Money.ZERO))
      return Optional.empty();
    var city = money("ledger.source.FISCAL_CITY", paid.city());
    var district = money("ledger.source.FISCAL_DISTRICT", paid.district());
    var tolerance = values.apply(TOLERANCE);
    boolean odd =
        !paid.city().equals(paid.district())
            && tolerance.isPresent()
            && new Matching(tolerance.get().money()).fits(paid.city(), paid.district());
    return odd || paid.district().equals(Money.ZERO)
        ? Rule.ruling(values, TOLERANCE, Measured.of(Formula.GAP, city, district))
        : Rule.ruling(values, RATIO, Measured.share(city, district));
  }
}
