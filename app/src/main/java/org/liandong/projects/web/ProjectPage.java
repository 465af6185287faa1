package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.procedures.Fact;
import org.liandong.procedures.Progress;
import org.liandong.procedures.route.Route;
import org.liandong.projects.Content;
import org.liandong.projects.Editions;
import org.liandong.projects.Experts;
import org.liandong.projects.Happened;
import org.liandong.projects.Organisation;
import org.liandong.projects.Project;
import org.liandong.projects.ProjectFiles;
import org.liandong.projects.Scheme;
import org.liandong.projects.Stage;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/**
 * One project, as its reader sees it.
 *
 * @param may what the reader may do now, by name
 * @param gate the gate the reader may decide at; empty for none
 * @param last whether that gate decides the subsidy
 * @param version of the procedure
 */
public record ProjectPage(
    Project project,
    Scheme scheme,
    FormText paper,
    Content content,
    Words words,
    Story story,
    Choices choices,
    Form form) {

  /** Names for codes. */
  public record Words(
      String where,
      String field,
      String kind,
      String support,
      String targets,
      String methods,
      String need,
      String carrier,
      String team,
      List<Line> budget,
      List<Line> funding,
      List<Opinion> opinions,
      Named named) {}

  /** What the sums of budget and sources are called. */
  public record Named(String total, String sources) {}

  /** A line about money. */
  public record Line(String what, String words, String amount) {}

  /** What a level said, in its place on the form; empty before. */
  public record Opinion(String field, String title, String words, String who, String when) {}

  /** How it went. */
  public record Story(
      Course course,
      List<RulingLine> rulings,
      List<Experts.Expert> experts,
      List<Editions.Edition> editions,
      List<String> missing,
      Oversight oversight,
      List<ProjectFiles.Paper> papers) {}

  /**
   * Where it is and what happened.
   *
   * @param progress null before its procedure begins
   * @param due when the open step is late; null before
   */
  public record Course(
      Route route,
      @Nullable Progress progress,
      @Nullable LocalDate due,
      List<Fact> acts,
      List<Happened> facts) {}

  /** What the reader may do. */
  public record Choices(
      Set<String> may,
      String gate,
      boolean last,
      int version,
      List<Choice> earlier,
      List<Organisation> carriers,
      List<Choice> workers,
      @Nullable String procedure,
      boolean desk) {}

  public List<Step> line() {
    var course = story.course();
    return ProjectDetail.line(course.route(), course.progress(), project.stage());
  }

  public Ahead ahead() {
    return Ahead.of(this);
  }

  public List<Event> history() {
    var course = story.course();
    return ProjectDetail.history(course.facts(), course.acts(), course.progress(), true);
  }

  public boolean can(String step) {
    return choices.may().contains(step);
  }

  public String base() {
    return "/projects/" + project.id();
  }

  public String steps() {
    return base() + "/steps";
  }

  public int number() {
    return project.standing().version();
  }

  public @Nullable String edit() {
    return paper.sections().stream()
        .filter(FormText.Section::written)
        .findFirst()
        .map(section -> base() + "/edit/" + section.key())
        .orElse(null);
  }

  public static String tone(Stage stage) {
    return switch (stage) {
      case DRAFT, WITHDRAWN -> "";
      case REVIEW -> "info";
      case RETURNED -> "wait";
      case APPROVED, RUNNING, FINISHED -> "ok";
      case SUSPENDED, REJECTED -> "late";
    };
  }

  public String answer(String field) {
    return content.answer(field);
  }

  public List<Choice> verdicts() {
    return List.of(
        Choice.of("AGREE", t("projects.verdict.AGREE")),
        Choice.of("DISAGREE", t("projects.verdict.DISAGREE")));
  }

  public List<Choice> carriers() {
    return choices.carriers().stream()
        .map(one ->
            Choice.of(
                one.id().value().toString(),
                one.name() + " · " + t("projects.organisation." + one.kind())))
        .toList();
  }

  /** The same on the page, where days are said as people say them. */
  public String said(Field field) {
    var period = content.period();
    if (field.kind() != Field.Kind.PERIOD || period == null) return value(field);
    return Spans.said(period.from(), period.to());
  }

  /** What stands in a field, in words. */
  public String value(Field field) {
    return switch (field.kind()) {
      case PLACE -> words.where();
      case TITLE -> content.title();
      case AREA, NUMBER -> content.answer(field.key());
      case KIND -> words.kind();
      case FIELD -> words.field();
      case SUPPORT -> words.support();
      case NEED -> words.need();
      case TARGETS -> words.targets();
      case METHODS -> words.methods();
      case PERIOD -> period();
      case CARRIER -> words.carrier();
      case PARTNERS ->
          content.people().partners().stream()
              .map(one -> one.name() + " " + Amounts.of(one.amount()))
              .collect(Collectors.joining("\n"));
      case TEAM -> words.team();
      case BUDGET -> lines(words.budget(), words.named().total(), content.budget().total());
      case FUNDING ->
          lines(words.funding(), words.named().sources(), content.budget().paid(_ -> true));
      case ASKED -> Amounts.of(content.budget().asked());
      case LOTTERY -> content.facets().lottery() ? "✓" : "";
      case OPINION -> opinion(field);
    };
  }

  private static String lines(List<Line> lines, String name, Money sum) {
    return lines.stream()
            .map(line -> line.what() + " " + line.words() + " " + line.amount() + "\n")
            .collect(Collectors.joining())
        + name
        + " "
        + Amounts.of(sum);
  }

  private String period() {
    var period = content.period();
    return period == null ? "" : period.from() + " — " + period.to();
  }

  private String opinion(Field field) {
    return words.opinions().stream()
        .filter(one -> one.field().equals(field.key()))
        .map(one -> one.who().isEmpty() ? "" : one.words() + "\n" + one.who() + " " + one.when())
        .findFirst()
        .orElse("");
  }
}
