package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import java.util.stream.Stream;
import org.liandong.projects.Project;
import org.liandong.projects.Scheme;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Filter;
import org.liandong.ui.tag.Step;

/**
 * What is asked of a project first: where it stands, what comes next, where on its page what is.
 *
 * @param next what comes next, and by when; empty when nothing does
 * @param parts of the page
 * @param latest the last few things that happened; all before are folded
 */
public record Ahead(
    String stands, String next, List<Filter> parts, List<Event> latest, List<Event> earlier) {
  private static final int LATEST = 3;
  private static final List<String> PARTS =
      List.of("now", "parties", "money", "paper", "care", "rulings", "story");

  static Ahead of(ProjectPage page) {
    var history = page.history();
    int latest = Math.min(LATEST, history.size());
    return new Ahead(
        stands(page.line()),
        next(page),
        PARTS.stream()
            .map(part -> new Filter(t("projects.part." + part), "#" + part, null, false))
            .toList(),
        history.subList(0, latest),
        history.subList(latest, history.size()));
  }

  private static String stands(List<Step> line) {
    int at =
        Stream.iterate(0, nr -> nr + 1)
            .limit(line.size())
            .filter(nr -> here(line.get(nr).state()))
            .findFirst()
            .orElse(line.size() - 1);
    return t("projects.stands", at + 1, line.size(), line.get(at).name());
  }

  private static boolean here(Step.State state) {
    return state == Step.State.NOW || state == Step.State.STOPPED;
  }

  private static String next(ProjectPage page) {
    var due = page.story().course().due();
    var care = page.story().oversight();
    return switch (page.project().stage()) {
      case DRAFT, RETURNED ->
          page.scheme()
              .phase(Scheme.Phase.What.APPLY)
              .map(phase -> t("projects.ahead.draft", phase.closes().toString()))
              .orElse("");
      case REVIEW -> due == null ? "" : t("projects.ahead.review", due.toString());
      case APPROVED -> t(missing(page.project()));
      case RUNNING, SUSPENDED ->
          t(care.late() ? "projects.ahead.late" : "projects.ahead.report", care.due().toString());
      case FINISHED, REJECTED, WITHDRAWN -> "";
    };
  }

  /** What an approved project needs before work begins. */
  private static String missing(Project project) {
    var carrier = project.carrier();
    if (carrier == null) return "projects.ahead.carrier";
    return carrier.lead() == null ? "projects.ahead.staff" : "projects.ahead.contract";
  }
}
