package org.liandong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Source;
import org.liandong.platform.Moment;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.projects.Scheme;
import org.liandong.projects.Schemes;
import org.springframework.stereotype.Component;

/** The district calls for venture projects, and applications come in. */
@Component
class ProjectTellings {
  private static final String CHAPTER = "projects";
  private final Adoptions adoptions;
  private final Schemes schemes;
  private final Organisations organisations;
  private final ProjectActs acts;
  private final Players players;
  private final Once once;

  ProjectTellings(
      Adoptions adoptions,
      Schemes schemes,
      Organisations organisations,
      ProjectActs acts,
      Players players,
      Once once) {
    this.adoptions = adoptions;
    this.schemes = schemes;
    this.organisations = organisations;
    this.acts = acts;
    this.players = players;
    this.once = once;
  }

  void tell(Tellings.Stage stage) {
    once.tell(CHAPTER, stage, () -> tellAll(stage));
  }

  private boolean tellAll(Tellings.Stage stage) {
    var scheme = Moment.at(When.of("-148d 09:00", stage.now()), () -> call(stage));
    var scene = Moment.at(When.of("-140d 09:00", stage.now()), () -> scene(scheme, stage));
    for (var story : ProjectStory.read()) acts.tell(scene, story);
    return true;
  }

  /** For a day the district borrows the pack that knows venture projects; the scheme keeps it. */
  private Scheme.Id call(Tellings.Stage stage) {
    var day = LocalDate.ofInstant(When.of("-148d 09:00", stage.now()), WorkingDays.ZONE);
    var today = LocalDate.ofInstant(stage.now(), WorkingDays.ZONE);
    adoptions.adoptLatest(
        Actor.PLATFORM, Affairs.COUNTY, "nanjing", new Period(day, day), "演示：借用南京公益创投办法");
    var phase = new Scheme.Phase(1, Scheme.Phase.What.APPLY, day, today.plusDays(33));
    return schemes.publish(
        players.actor(stage.person("county")),
        new Schemes.Call(
            Affairs.COUNTY,
            Scheme.Kind.VENTURE,
            day.getYear(),
            "官渡区" + day.getYear() + "年社区公益创投（示例）",
            "官渡区财政局（示例）",
            List.of(phase),
            Map.of(
                Source.FISCAL_CITY,
                Money.yuan(400_000),
                Source.FISCAL_DISTRICT,
                Money.yuan(400_000)),
            UUID.randomUUID()));
  }

  private ProjectActs.Scene scene(Scheme.Id scheme, Tellings.Stage stage) {
    var county = players.actor(stage.person("county"));
    var carrier =
        organisations.file(county, Affairs.COUNTY, "春城社工服务中心（示例）", Organisation.Kind.SERVICE, "");
    var staff = players.actor(stage.person("organisation"));
    organisations.join(county, carrier, staff.account(), staff.name());
    var workers = new HashMap<String, UUID>();
    for (var story : ProjectStory.read())
      for (var name : story.workers()) {
        var certificate = "社工证 示例-" + (workers.size() + 1);
        workers.put(name, organisations.employ(county, carrier, name + "（示例）", certificate));
      }
    organisations.file(county, Affairs.COUNTY, "滇翼助老服务社（示例）", Organisation.Kind.SOCIAL, "");
    return new ProjectActs.Scene(scheme, carrier.value(), workers, stage);
  }
}
