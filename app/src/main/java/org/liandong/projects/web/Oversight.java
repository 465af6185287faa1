package org.liandong.projects.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.projects.Evaluators.Evaluator;
import org.liandong.projects.ProgressReports.Report;
import org.liandong.projects.Visits.Visit;
import org.liandong.ui.tag.Choice;

/**
 * How a project is looked after: reports, who evaluates it, visits.
 *
 * @param due the last day of the next report
 * @param meetings site meetings of its scheme, to choose from
 * @param marks what its place is marked as, in words
 */
public record Oversight(
    LocalDate due,
    LocalDate today,
    List<Report> reports,
    List<Evaluator> evaluators,
    List<Visit> visits,
    List<String> marks,
    List<Choice> meetings,
    Bodies bodies) {

  /** Institutions that were found by the words typed, and where they are looked for. */
  public record Bodies(String source, List<Choice> found) {}

  /** The institution for which the reader evaluates the project; null for everybody else. */
  public @Nullable String evaluates(Actor reader) {
    return evaluators.stream()
        .filter(one -> one.account().equals(reader.account()))
        .findFirst()
        .map(Evaluator::body)
        .orElse(null);
  }

  public boolean late() {
    return due.isBefore(today);
  }

  public boolean empty() {
    return reports.isEmpty() && evaluators.isEmpty() && visits.isEmpty();
  }

  /** Visits that a return visit can go back to. */
  public List<Choice> made() {
    return visits.stream()
        .filter(visit -> visit.written() != null)
        .map(visit ->
            Choice.of(
                String.valueOf(visit.nr()),
                org.liandong.ui.Screen.t("projects.visit.nr", visit.nr())))
        .toList();
  }

  /** Is it the next visit that the reader has to write down? */
  public boolean open(Visit visit, Actor reader) {
    return visits.stream()
        .filter(one -> one.written() == null && one.account().equals(reader.account()))
        .findFirst()
        .filter(visit::equals)
        .isPresent();
  }
}
