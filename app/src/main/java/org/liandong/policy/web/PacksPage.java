package org.liandong.policy.web;

import java.time.Instant;
import java.util.List;

/** The packs there are. */
public record PacksPage(List<Row> rows) {

  /**
   * The newest version of a pack.
   *
   * @param adopted places that have taken any version of it and still hold it
   */
  public record Row(
      String pack,
      int version,
      String title,
      String titleEn,
      String note,
      String noteEn,
      Spot place,
      int rules,
      int catalogues,
      int adopted,
      Instant loaded) {}
}
