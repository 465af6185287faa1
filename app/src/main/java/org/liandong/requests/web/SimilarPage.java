package org.liandong.requests.web;

import java.time.Instant;
import java.util.List;
import org.liandong.requests.Stage;

/** Open requests nearby that a neighbour may join instead of reporting again. */
public record SimilarPage(List<Row> rows) {

  /**
   * One of them, as a neighbour may see it.
   *
   * @param category in the reader's language
   * @param place the compound, building or community
   * @param joined how many more reported the same
   */
  public record Row(
      String id, String category, String place, Stage stage, Instant submitted, int joined) {}
}
