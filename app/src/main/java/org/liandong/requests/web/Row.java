package org.liandong.requests.web;

import java.time.Instant;
import org.liandong.requests.Request;
import org.liandong.requests.Stage;
import org.liandong.ui.Left;

/**
 * A request in a list.
 *
 * @param title its first words
 * @param category in the reader's language
 * @param where the address, or the place
 * @param resident the name as this reader may see it
 * @param left what its clock says
 * @param beside what goes on beside its stage
 */
public record Row(
    Request.Id id,
    long number,
    String title,
    String category,
    String where,
    String resident,
    Stage stage,
    String holder,
    boolean mine,
    Instant since,
    Instant submitted,
    Left left,
    Beside beside) {

  /**
   * What goes on beside its stage.
   *
   * @param level to which it was raised, 0 when it was not
   * @param joined how many more reported the same
   * @param asked a supervisor waits for a reply
   */
  public record Beside(int level, int joined, boolean asked) {}

  /** Printed as people say it: county, then a running number. */
  public String label() {
    return "%s-%06d".formatted(id.county(), number);
  }

  public String tone() {
    return tone(stage);
  }

  /** The colour of a stage: waiting for somebody, solved, or over without a word. */
  static String tone(Stage stage) {
    return switch (stage) {
      case WAITING, ANSWERED -> "wait";
      case WORKING -> "info";
      case CONFIRMED -> "ok";
      case LAPSED, WITHDRAWN, MERGED -> "";
    };
  }
}
