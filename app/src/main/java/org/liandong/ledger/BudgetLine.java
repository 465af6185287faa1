package org.liandong.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a book grants to: a budget line of a year (预算项), or without a year whoever earns and spends.
 *
 * @param year 0 when it does not end
 * @param project whose money it is, if it is a project's
 * @param earmark the purpose all its money is for; empty for none
 */
public record BudgetLine(
    Book.Id book,
    UUID id,
    int year,
    String code,
    String name,
    @Nullable UUID project,
    String earmark) {

  /**
   * A line to add.
   *
   * @param project the project it pays for, made known by its code when it is new; null for none
   */
  public record Opening(
      int year, String code, String name, String earmark, @Nullable Project project) {}

  /**
   * A project as the ledger knows it (PUR-16).
   *
   * @param organisation who carries it out
   */
  public record Project(String code, String name, String organisation) {}
}
