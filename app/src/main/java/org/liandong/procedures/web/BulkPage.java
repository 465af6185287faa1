package org.liandong.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;

/**
 * Opinions on many, each with its own reason.
 *
 * @param done how many were just taken; negative before any was sent
 */
public record BulkPage(List<Line> lines, int done) {

  /**
   * One matter.
   *
   * @param chosen what the form sends back to name it
   * @param wrong message key of what is missing, or null
   * @param refused why it was refused just now, or null
   */
  public record Line(
      String chosen,
      String id,
      String label,
      String title,
      String step,
      String verdict,
      String words,
      @Nullable String wrong,
      @Nullable Refused refused) {}
}
