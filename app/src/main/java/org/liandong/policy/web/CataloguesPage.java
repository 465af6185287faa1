package org.liandong.policy.web;

import java.util.List;
import java.util.UUID;
import org.liandong.policy.CatalogueImports.Fault;
import org.liandong.ui.Form;

/**
 * The lists that hold at a place, and the form to hand one in.
 *
 * @param faults what was wrong with the table handed in last
 */
public record CataloguesPage(
    Spot place,
    List<Row> rows,
    List<Draft> drafts,
    Form form,
    List<Fault> faults,
    boolean governs) {

  /** A list that holds. */
  public record Row(
      UUID version,
      String key,
      String title,
      String titleEn,
      Spot from,
      String pack,
      int number,
      boolean sample,
      int items) {}

  /** A version that was handed in and holds nowhere yet. */
  public record Draft(UUID version, String key, String title, String titleEn, int number) {}
}
