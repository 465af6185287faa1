package org.liandong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Source;
import org.liandong.platform.Moment;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.projects.LocalPlans;
import org.liandong.projects.Scheme;
import org.liandong.projects.Schemes;
import org.springframework.stereotype.Component;

/**
 * The province of 兰州 calls for pilots by its own pack; five communities of a street go through its
 * steps. The phases of the pack are shifted, so that today lies in the second.
 */
@Component
class PilotTellings {
  private static final String CHAPTER = "pilots";
  private static final PlaceCode PROVINCE = new PlaceCode("62");
  private static final PlaceCode COUNTY = new PlaceCode("620102");
  private final Adoptions adoptions;
  private final Schemes schemes;
  private final LocalPlans plans;
  private final PilotActs acts;
  private final Players players;
  private final Once once;
  private final CareTellings care;
  private final EvaluationTellings evaluations;

  PilotTellings(
      Adoptions adoptions,
      Schemes schemes,
      LocalPlans plans,
      PilotActs acts,
      Players players,
      CareTellings care,
      EvaluationTellings evaluations,
      Once once) {
    this.adoptions = adoptions;
    this.schemes = schemes;
    this.plans = plans;
    this.acts = acts;
    this.players = players;
    this.once = once;
    this.care = care;
    this.evaluations = evaluations;
  }

  /** Nothing where an earlier demonstration stands, whose people do not know this one. */
  void tell(Tellings.Stage stage) {
    if (!stage.people().containsKey("lz-county")) return;
    once.tell(CHAPTER, stage, () -> tellAll(stage));
  }

  private boolean tellAll(Tellings.Stage stage) {
    var stories = PilotStory.read();
    var scheme = Moment.at(When.of("-140d 09:00", stage.now()), () -> call(stage));
    Moment.at(When.of("-128d 10:00", stage.now()), () -> planned(scheme, stories, stage));
    List<PilotActs.Under> running = new ArrayList<>();
    for (var story : stories) acts.begin(scheme, story, stage).ifPresent(running::add);
    // the city agrees when the county has selected enough communities, so that all take a level
    // together
    for (var level : List.of("first-check", "county", "city", "province"))
      running = running.stream().flatMap(it -> acts.decide(it, level).stream()).toList();
    running.stream()
        .filter(it -> it.story().until().equals("approved"))
        .findFirst()
        .ifPresent(it -> {
          care.learnt(stage, scheme, it.id(), it.story().community());
          evaluations.tell(stage, it.id());
        });
    return true;
  }

  private Scheme.Id call(Tellings.Stage stage) {
    var day = LocalDate.ofInstant(When.of("-140d 09:00", stage.now()), WorkingDays.ZONE);
    adoptions.adoptLatest(
        Actor.PLATFORM, PROVINCE, "gansu", new Period(day, null), "演示：甘肃“三社联动”试点办法");
    var phases =
        List.of(
            new Scheme.Phase(1, Scheme.Phase.What.PLAN, day.plusDays(5), day.plusDays(20)),
            new Scheme.Phase(2, Scheme.Phase.What.APPLY, day.plusDays(21), day.plusDays(180)),
            new Scheme.Phase(3, Scheme.Phase.What.SUMMARISE, day.plusDays(181), day.plusDays(181)));
    return schemes.publish(
        players.actor(stage.person("lz-province")),
        new Schemes.Call(
            PROVINCE,
            Scheme.Kind.PILOT,
            day.getYear(),
            day.getYear() + "年甘肃“三社联动”试点项目（示例）",
            "",
            phases,
            Map.of(Source.FISCAL_PROVINCE, Money.yuan(2_000_000)),
            UUID.randomUUID()));
  }

  private boolean planned(Scheme.Id scheme, List<PilotStory> stories, Tellings.Stage stage) {
    var county = players.actor(stage.person("lz-county"));
    var words = "酒泉路街道五个社区先行，每个社区一至两个项目，年底总结推广。（示例）";
    plans.file(county, scheme, COUNTY, new LocalPlans.Paper("城关区试点实施方案（示例）", words, null, ""));
    for (var story : stories)
      plans.design(
          players.actor(stage.person(story.owner())),
          scheme,
          new LocalPlans.Idea(
              story.community(),
              story.title() + "（示例）",
              story.field(),
              story.target(),
              story.how(),
              ""));
    return true;
  }
}
