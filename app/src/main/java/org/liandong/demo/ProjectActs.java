package org.liandong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.liandong.projects.Experts;
import org.liandong.projects.Organisations;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Scheme;
import org.springframework.stereotype.Component;

/** What is done with an application in its story, each act at its moment and by its person. */
@Component
class ProjectActs {
  private static final Map<String, String> LEVELS =
      Map.of("community", "worker", "street", "street", "district", "county", "city", "city");
  private static final List<String> SECTIONS =
      List.of("applicant", "name", "overview", "team", "money", "effect");
  private static final String EXPERT = "zheng";
  private final Applications applications;
  private final Drafts drafts;
  private final Projects projects;
  private final Experts experts;
  private final Organisations organisations;
  private final Procedures procedures;
  private final Players players;

  ProjectActs(
      Applications applications,
      Drafts drafts,
      Projects projects,
      Experts experts,
      Organisations organisations,
      Procedures procedures,
      Players players) {
    this.applications = applications;
    this.drafts = drafts;
    this.projects = projects;
    this.experts = experts;
    this.organisations = organisations;
    this.procedures = procedures;
    this.players = players;
  }

  /** What an application is for: the scheme, and who carries it out with its social workers. */
  record Scene(Scheme.Id scheme, UUID carrier, Map<String, UUID> workers, Tellings.Stage stage) {}

  /** An application under way, and when something happened with it last. */
  private record Under(Project.Id id, ProjectStory story, Scene scene, Instant last) {
    Under later(Duration wait) {
      return new Under(id, story, scene, last.plus(wait));
    }
  }

  void tell(Scene scene, ProjectStory story) {
    var owner = actor(scene, story.owner());
    var begin = When.of(story.begin(), scene.stage().now());
    var id = Moment.at(begin, () -> drafted(owner, scene, story));
    if (!story.sent()) return;
    var under = new Under(id, story, scene, begin.plus(Duration.ofHours(3)));
    Moment.at(
        under.last(),
        () -> {
          applications.submit(owner, id, project(id).standing().version(), "");
          return true;
        });
    goUp(under);
  }

  private void goUp(Under under) {
    var now = under;
    for (var step : List.of("community", "street", "district", "city")) {
      if (!under.story().passes(step)) {
        if (step.equals("city")) asked(now.later(Duration.ofHours(18)));
        return;
      }
      now = now.later(Duration.ofHours(step.equals("community") ? 20 : 48));
      if (step.equals("city")) hear(now);
      var act = act(now, step);
      decide(now, step, act);
      if (act instanceof Act.Returned) return;
    }
  }

  private static Act act(Under under, String step) {
    var story = under.story();
    if (step.equals("district") && story.until().equals("returned"))
      return new Act.Returned(step, "apply", story.said());
    if (step.equals("city") && story.until().equals("rejected"))
      return new Act.Opined(step, Act.Verdict.DISAGREE, story.said());
    return new Act.Opined(step, Act.Verdict.AGREE, step.equals("city") ? "同意立项。" : "符合居民需求，同意上报。");
  }

  private void decide(Under under, String step, Act act) {
    var by = actor(under.scene(), Players.known(LEVELS, step));
    var granted = step.equals("city") ? under.story().granted() : null;
    Moment.at(
        under.last(),
        () -> {
          var procedure = Objects.requireNonNull(Applications.procedure(project(under.id())));
          int version = procedures.progress(by, procedure).version();
          var sum = granted == null ? null : Money.yuan(granted);
          return applications.decide(by, under.id(), version, act, sum);
        });
  }

  /** An expert of today's has not said a word yet; older demonstrations know none. */
  private void asked(Under under) {
    if (!under.scene().stage().people().containsKey("expert")) return;
    var expert = actor(under.scene(), "expert");
    at(
        under.last(),
        () ->
            experts.ask(
                actor(under.scene(), "county"), under.id(), expert.account(), expert.name()));
  }

  /** The district asks somebody who knows the trade. */
  private void hear(Under under) {
    var expert = actor(under.scene(), EXPERT);
    at(
        under.last().minus(Duration.ofHours(30)),
        () ->
            experts.ask(
                actor(under.scene(), "county"), under.id(), expert.account(), expert.name()));
    at(
        under.last().minus(Duration.ofHours(6)),
        () -> experts.opine(expert, under.id(), true, "需求真实，人员和预算与服务量相当，可行。"));
  }

  private static void at(Instant moment, Runnable act) {
    Moment.at(
        moment,
        () -> {
          act.run();
          return true;
        });
  }

  private Project.Id drafted(Actor owner, Scene scene, ProjectStory story) {
    var title = story.title() + "（示例）";
    var id = applications.open(owner, scene.scheme(), Affairs.COMMITTEE, title, UUID.randomUUID());
    var need =
        organisations.hear(
            actor(scene, "worker"), Affairs.COMMITTEE, Organisations.Heard.VISIT, story.need());
    var content = content(scene, story, need);
    for (var section : SECTIONS) drafts.write(owner, id, section, 0, content);
    return id;
  }

  private static Content content(Scene scene, ProjectStory story, UUID need) {
    var today = LocalDate.ofInstant(scene.stage().now(), WorkingDays.ZONE);
    var from = today.plusMonths(1).withDayOfMonth(1);
    var answers =
        Map.of("analysis", story.need() + "。", "how", story.how(), "effect", story.effect());
    return new Content(
        story.title() + "（示例）",
        new Project.Facets(story.kind(), story.field(), "", need, false),
        Set.of(story.target()),
        Set.of(story.method()),
        new Project.Period(from, from.plusYears(1).minusDays(1)),
        new Content.People(
            scene.carrier(),
            List.of(),
            story.workers().stream().map(name -> Players.known(scene.workers(), name)).toList()),
        budget(story),
        answers);
  }

  private static Content.Budget budget(ProjectStory story) {
    var city = Money.yuan(story.fromCity());
    var whole = Money.yuan(story.yuan());
    var services = Money.yuan(story.yuan() * 3 / 5);
    var fee = Money.yuan(story.fee());
    return new Content.Budget(
        List.of(
            new Project.BudgetLine("services", "服务活动", services),
            new Project.BudgetLine("workers", "专职社工", whole.minus(services).minus(fee)),
            new Project.BudgetLine("management", "办公和审计", fee)),
        List.of(
            new Project.Funding(Source.FISCAL_CITY, "市民政局（示例）", city),
            new Project.Funding(Source.FISCAL_DISTRICT, "区民政局（示例）", whole.minus(city))),
        whole);
  }

  private Project project(Project.Id id) {
    return projects.find(Actor.PLATFORM, id);
  }

  private Actor actor(Scene scene, String who) {
    return players.actor(scene.stage().person(who));
  }
}
