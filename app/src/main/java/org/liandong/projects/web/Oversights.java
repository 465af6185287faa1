package org.liandong.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.projects.Evaluators;
import org.liandong.projects.Lessons;
import org.liandong.projects.ProgressReports;
import org.liandong.projects.Project;
import org.liandong.projects.ProjectFiles;
import org.liandong.projects.Stage;
import org.liandong.projects.Visits;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads how projects are looked after. */
@Component
class Oversights {
  private final ProgressReports reports;
  private final Evaluators evaluators;
  private final Visits visits;
  private final MarkWords marks;
  private final Kept kept;
  private final Clock clock;

  /** What is kept of a project beside its course. */
  @Component
  record Kept(ProjectFiles files, Lessons lessons, Choosing choosing) {}

  Oversights(
      ProgressReports reports,
      Evaluators evaluators,
      Visits visits,
      MarkWords marks,
      Kept kept,
      Clock clock) {
    this.reports = reports;
    this.evaluators = evaluators;
    this.visits = visits;
    this.marks = marks;
    this.kept = kept;
    this.clock = clock;
  }

  Oversight of(Actor actor, Project project, Form form) {
    var id = project.id();
    return new Oversight(
        reports.due(project),
        LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE),
        List.copyOf(new TreeMap<>(reports.of(id)).descendingMap().values()),
        evaluators.of(id),
        visits.of(id),
        marks.at(project.place(), LocaleContextHolder.getLocale()),
        meetings(project),
        bodies(actor, project, form));
  }

  private Oversight.Bodies bodies(Actor actor, Project project, Form form) {
    var within = actor.hat().place();
    var source = "/projects/found/organisations?field=body&within=" + within.value();
    boolean names = Evaluators.mayName(actor, project);
    return new Oversight.Bodies(
        source, names ? kept.choosing().organisations(form, "body", within) : List.of());
  }

  private List<Choice> meetings(Project project) {
    if (!project.stage().established()) return List.of();
    return kept.lessons().meetings(project.scheme()).stream()
        .map(one -> Choice.of(one.id().toString(), one.held().day() + " " + one.held().title()))
        .toList();
  }

  List<ProjectFiles.Paper> papers(Project project) {
    return kept.files().of(project);
  }

  boolean reports(Actor actor, Project project) {
    return reports.may(actor, project);
  }

  /** What the reader may do about it now, by name. */
  Set<String> may(Actor actor, Project project) {
    var may = new HashSet<String>();
    var stage = project.stage();
    if (stage.established() && Deeds.officer(actor, project)) may.add("lesson");
    if (stage.established() && Evaluators.mayName(actor, project)) may.add("evaluator");
    boolean visited = stage.established() && stage != Stage.APPROVED;
    if (visited && visits.may(actor, project)) may.add("visit");
    return may;
  }
}
