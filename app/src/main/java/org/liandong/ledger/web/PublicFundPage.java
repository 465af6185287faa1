package org.liandong.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Kind;
import org.liandong.ledger.Source;
import org.liandong.ui.tag.Crumb;

/**
 * One published fund, as anybody sees it: no person, no free words.
 *
 * @param sources what came, by source
 * @param lines limits and what was spent, by line
 */
public record PublicFundPage(
    PublicFundsPage.Row fund,
    Instant since,
    List<Crumb> crumbs,
    List<Part> sources,
    List<Part> lines,
    Keyset<Row> rows,
    @Nullable String after) {

  /**
   * A source or a line.
   *
   * @param percent spent, in whole percent, cut
   */
  public record Part(
      String key, String name, Amount whole, Amount spent, Amount left, int percent) {}

  /** One movement. */
  public record Row(
      String key,
      LocalDate day,
      Kind kind,
      Source source,
      String line,
      String payee,
      Amount amount,
      Amount rest) {}

  public String href() {
    return "/public/funds/" + fund.id();
  }
}
