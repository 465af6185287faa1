package org.liandong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Source;
import org.liandong.platform.Moment;
import org.liandong.procedures.Act;
import org.liandong.procedures.Procedures;
import org.liandong.projects.Applications;
import org.liandong.projects.Content;
import org.liandong.projects.Drafts;
import org.liandong.projects.Organisations;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Scheme;
import org.springframework.stereotype.Component;

/**
 * What is done with a pilot in its story: the steps before it is sent up as any procedure of the
 * demonstration takes them, then one level after the other.
 */
@Component
class PilotActs {
  private static final List<String> SECTIONS =
      List.of("name", "community", "overview", "money", "subsidy", "effect");
  private static final Map<String, String> LEVELS =
      Map.of(
          "first-check",
          "lz-street",
          "county",
          "lz-county",
          "city",
          "lz-city",
          "province",
          "lz-province");
  private final Applications applications;
  private final Drafts drafts;
  private final Projects projects;
  private final Organisations organisations;
  private final Procedures procedures;
  private final AffairActs affairs;
  private final Players players;

  PilotActs(
      Applications applications,
      Drafts drafts,
      Projects projects,
      Organisations organisations,
      Procedures procedures,
      AffairActs affairs,
      Players players) {
    this.applications = applications;
    this.drafts = drafts;
    this.projects = projects;
    this.organisations = organisations;
    this.procedures = procedures;
    this.affairs = affairs;
    this.players = players;
  }

  /** A pilot under way, and when something happened with it last. */
  record Under(Project.Id id, PilotStory story, Tellings.Stage stage, Instant last) {
    Under at(Instant moment) {
      return new Under(id, story, stage, moment);
    }
  }

  /** Up to its being sent; nothing where the story ends before. */
  Optional<Under> begin(Scheme.Id scheme, PilotStory story, Tellings.Stage stage) {
    var owner = players.actor(stage.person(story.owner()));
    var begin = When.of(story.begin(), stage.now());
    var id = Moment.at(begin, () -> drafted(owner, scheme, story, begin));
    Moment.at(begin.plus(Duration.ofHours(1)), () -> prepared(owner, id));
    var ready = prepare(new Under(id, story, stage, begin));
    ready.ifPresent(it -> Moment.at(it.last(), () -> sent(owner, id)));
    return ready;
  }

  private Optional<Under> prepare(Under under) {
    var now = under;
    while (true) {
      var procedure = procedures.find(Actor.PLATFORM, procedure(under));
      var progress = procedures.progress(Actor.PLATFORM, procedure.id());
      var step = progress.waiting().findFirst().orElseThrow().key();
      if (step.equals(under.story().until()) && !step.equals("post")) return Optional.empty();
      if (step.equals("apply") || step.equals("community"))
        return Optional.of(now.at(now.last().plus(Duration.ofHours(5))));
      var told = new Affairs.Told(now.last(), under.stage().now(), under.story().owner(), false);
      var next = affairs.next(procedure, progress, told);
      var by = players.actor(under.stage().person(next.who()));
      now = now.at(Moment.at(next.at(), () -> next.work().take(by, procedure.id())));
      if (!now.last().isBefore(under.stage().now())) return Optional.empty();
    }
  }

  /** One level speaks, if the story has it speak. */
  Optional<Under> decide(Under under, String level) {
    if (!under.story().passes(level)) return Optional.empty();
    var now = under.at(under.last().plus(Duration.ofHours(49)));
    var by = players.actor(under.stage().person(Players.known(LEVELS, level)));
    var act = act(now.story(), level);
    Moment.at(now.last(), () -> decided(by, now, act, granted(now.story(), level)));
    return act instanceof Act.Returned ? Optional.empty() : Optional.of(now);
  }

  private static Act act(PilotStory story, String level) {
    var gate = level.equals("province") ? "province.decision" : level;
    if (level.equals("county") && story.until().equals("returned"))
      return new Act.Returned(gate, "apply", story.said());
    if (level.equals("province") && story.until().equals("rejected"))
      return new Act.Opined(gate, Act.Verdict.DISAGREE, story.said());
    var words = level.equals("province") ? "同意列为省级试点。" : "材料齐全，符合试点条件，同意上报。";
    return new Act.Opined(gate, Act.Verdict.AGREE, words);
  }

  private static @Nullable Money granted(PilotStory story, String level) {
    return level.equals("province") && story.granted() != null ? Money.yuan(story.granted()) : null;
  }

  private boolean decided(Actor by, Under under, Act act, @Nullable Money granted) {
    int version = procedures.progress(by, procedure(under)).version();
    applications.decide(by, under.id(), version, act, granted);
    return true;
  }

  private boolean prepared(Actor owner, Project.Id id) {
    applications.prepare(owner, id);
    return true;
  }

  private boolean sent(Actor owner, Project.Id id) {
    applications.submit(owner, id, project(id).standing().version(), "");
    return true;
  }

  private Project.Id drafted(Actor owner, Scheme.Id scheme, PilotStory story, Instant at) {
    var title = story.title() + "（示例）";
    var id = applications.open(owner, scheme, story.community(), title, UUID.randomUUID());
    var need =
        organisations.hear(owner, story.community(), Organisations.Heard.MEETING, story.need());
    var content = content(story, need, LocalDate.ofInstant(at, WorkingDays.ZONE));
    for (var section : SECTIONS) drafts.write(owner, id, section, 0, content);
    return id;
  }

  private static Content content(PilotStory story, UUID need, LocalDate day) {
    var from = day.plusMonths(6).withDayOfMonth(1);
    return new Content(
        story.title() + "（示例）",
        new Project.Facets("service", story.field(), "", need, false),
        Set.of(story.target()),
        Set.of(story.method()),
        new Project.Period(from, from.plusYears(1).minusDays(1)),
        Content.People.NONE,
        budget(story),
        Map.of(
            "community", story.about(),
            "analysis", story.need() + "。",
            "how", story.how(),
            "effect", story.effect()));
  }

  private static Content.Budget budget(PilotStory story) {
    var whole = Money.yuan(story.yuan());
    var asked = Money.yuan(story.asked());
    var fee = Money.yuan(story.yuan() / 20);
    return new Content.Budget(
        List.of(
            new Project.BudgetLine("services", "服务活动", whole.minus(fee)),
            new Project.BudgetLine("management", "办公和审计", fee)),
        List.of(
            new Project.Funding(Source.FISCAL_PROVINCE, "省民政厅（示例）", asked),
            new Project.Funding(Source.FISCAL_DISTRICT, "区民政局（示例）", whole.minus(asked))),
        asked);
  }

  private org.liandong.procedures.Procedure.Id procedure(Under under) {
    return Objects.requireNonNull(Applications.procedure(project(under.id())));
  }

  private Project project(Project.Id id) {
    return projects.find(Actor.PLATFORM, id);
  }
}
