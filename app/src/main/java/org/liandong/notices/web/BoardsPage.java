package org.liandong.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.notices.Disclosures;
import org.liandong.ui.tag.Crumb;

/**
 * Disclosure boards: one of a committee, or the rates of all below a place.
 *
 * @param board the board of the committee, or null above it
 * @param rates one line a committee
 */
public record BoardsPage(
    String place,
    String name,
    List<Crumb> crumbs,
    Disclosures.@Nullable Board board,
    List<Said> rulings,
    List<Rate> rates,
    boolean sample,
    boolean keeps) {

  /** A rule of the place held against the board. */
  public record Said(boolean kept, String rule, String share, String sentence, String source) {}

  /** A committee with its two rates. */
  public record Rate(
      String place,
      String name,
      String coverage,
      boolean covered,
      String standardisation,
      boolean standard) {}
}
