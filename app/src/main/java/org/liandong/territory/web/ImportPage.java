package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Place;
import org.liandong.territory.intake.Handover;
import org.liandong.territory.intake.Intake;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Crumb;

/**
 * Handing in tables and maps of a committee.
 *
 * @param report what checking the last file found; null before the first
 */
public record ImportPage(
    Place place, List<Crumb> crumbs, Form form, @Nullable Report report, List<Handover> history) {

  /**
   * @param faulty the id under which the problems can be taken away; empty when there are none
   */
  public record Report(Intake intake, String faulty, List<ProblemRow> problems) {}

  /** One problem in words. */
  public record ProblemRow(String line, String column, String what, String todo) {}
}
