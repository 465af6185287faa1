package org.liandong.policy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Which packs a place adopted, and the form to adopt one.
 *
 * @param packs packs and versions to choose, as {@code name/version}
 */
public record AdoptionsPage(
    Spot place,
    LocalDate today,
    List<Row> rows,
    List<Choice> packs,
    Form form,
    boolean governs,
    boolean staff) {

  /** One adoption as it was made; a superseded one no longer counts as it stands. */
  public record Row(
      String pack,
      int version,
      String title,
      String titleEn,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      String name,
      Instant at,
      boolean superseded) {}

  /** Is it what holds today? */
  public boolean holds(Row row) {
    return !row.superseded()
        && !row.from().isAfter(today)
        && (row.until() == null || !row.until().isBefore(today));
  }
}
