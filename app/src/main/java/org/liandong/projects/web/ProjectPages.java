package org.liandong.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Act;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Routes;
import org.liandong.procedures.route.Gate;
import org.liandong.projects.Applications;
import org.liandong.projects.Checks;
import org.liandong.projects.Content;
import org.liandong.projects.Drafts;
import org.liandong.projects.Editions;
import org.liandong.projects.Experts;
import org.liandong.projects.Forms;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Scheme;
import org.liandong.projects.Schemes;
import org.liandong.projects.Sight;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a project shows. */
@Component
@Transactional(readOnly = true)
class ProjectPages {
  private final Projects projects;
  private final Schemes schemes;
  private final Forms forms;
  private final Drafts drafts;
  private final Checks checks;
  private final Experts experts;
  private final Oversights oversight;
  private final Editions editions;
  private final Organisations organisations;
  private final Procedures procedures;
  private final Routes routes;
  private final Wordings wordings;
  private final EditPages editing;
  private final Deeds deeds;
  private final Reaches reaches;

  /** Where the procedure of a project stands; null before it begins. */
  record Course(
      @Nullable Progress progress,
      @Nullable LocalDate due,
      List<org.liandong.procedures.Fact> facts) {}

  ProjectPages(
      Projects projects,
      Schemes schemes,
      Forms forms,
      Drafts drafts,
      Checks checks,
      Experts experts,
      Oversights oversight,
      Editions editions,
      Organisations organisations,
      Procedures procedures,
      Routes routes,
      Wordings wordings,
      EditPages editing,
      Deeds deeds,
      Reaches reaches) {
    this.projects = projects;
    this.schemes = schemes;
    this.forms = forms;
    this.drafts = drafts;
    this.checks = checks;
    this.experts = experts;
    this.oversight = oversight;
    this.editions = editions;
    this.organisations = organisations;
    this.procedures = procedures;
    this.routes = routes;
    this.wordings = wordings;
    this.editing = editing;
    this.deeds = deeds;
    this.reaches = reaches;
  }

  ProjectPage page(Actor actor, Project.Id id, Form form, Locale locale) {
    var project = projects.find(actor, id);
    var scheme = schemes.find(project.scheme());
    var course = course(project);
    var content = drafts.content(project);
    return new ProjectPage(
        project,
        scheme,
        forms.of(scheme),
        content,
        wordings.of(project, content, forms.of(scheme), course.facts(), locale),
        story(new Reader(actor, form), project, scheme, content, course),
        choices(actor, project, course, locale),
        form);
  }

  /**
   * The platform reads: who sees the project sees how it went, an expert or an evaluator from
   * elsewhere too.
   */
  Course course(Project project) {
    var procedure = Applications.procedure(project);
    if (procedure == null) return new Course(null, null, List.of());
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            new Course(
                procedures.progress(Actor.PLATFORM, procedure),
                LocalDate.ofInstant(
                    procedures.find(Actor.PLATFORM, procedure).standing().due(), WorkingDays.ZONE),
                procedures.facts(Actor.PLATFORM, procedure)));
  }

  /** Who reads it, and what they typed. */
  private record Reader(Actor actor, Form form) {}

  private ProjectPage.Story story(
      Reader reader, Project project, Scheme scheme, Content content, Course course) {
    var id = project.id();
    var locale = org.springframework.context.i18n.LocaleContextHolder.getLocale();
    return new ProjectPage.Story(
        told(scheme, project, course),
        editing.said(checks.of(project, content), locale),
        experts.of(id),
        editions.of(id),
        project.stage().editable() ? wordings.missing(project, content) : List.of(),
        oversight.of(reader.actor(), project, reader.form()),
        oversight.papers(project));
  }

  /** Whether the reader may see the project was decided before. */
  ProjectPage.Course told(Scheme scheme, Project project, Course course) {
    return new ProjectPage.Course(
        routes.of(scheme.route()),
        course.progress(),
        course.due(),
        course.facts(),
        projects.history(Actor.PLATFORM, project.id()));
  }

  private ProjectPage.Choices choices(Actor actor, Project project, Course course, Locale locale) {
    var progress = course.progress();
    var gate = progress == null ? null : decidable(actor, progress);
    var procedure = Applications.procedure(project);
    boolean last =
        progress != null && gate != null && progress.step() == progress.route().steps().size() - 1;
    var may = deeds.may(actor, project, progress);
    return new ProjectPage.Choices(
        may,
        gate == null ? "" : gate.key(),
        last,
        progress == null ? 0 : progress.version(),
        progress == null || gate == null ? List.of() : earlier(progress, locale),
        may.contains("carry") ? organisations.in(project.id().county()) : List.of(),
        may.contains("staff") ? workers(project) : List.of(),
        procedure == null ? null : "/procedures/" + procedure,
        Sight.desk(actor));
  }

  /** Social workers of the carrier. */
  private List<Choice> workers(Project project) {
    var carrier = java.util.Objects.requireNonNull(project.carrier());
    return organisations.workers(new Organisation.Id(project.id().county(), carrier.id())).stream()
        .map(one -> Choice.of(one.id().toString(), one.name()))
        .toList();
  }

  private @Nullable Gate decidable(Actor actor, Progress progress) {
    return progress
        .waiting()
        .filter(Gate.Opinion.class::isInstance)
        .filter(gate ->
            procedures.may(actor, progress, new Act.Opined(gate.key(), Act.Verdict.AGREE, "-"), 0))
        .findFirst()
        .orElse(null);
  }

  private static List<Choice> earlier(Progress progress, Locale locale) {
    return progress.earlier().stream()
        .map(step -> Choice.of(step.key(), step.name().in(locale)))
        .toList()
        .reversed();
  }
}
