package org.liandong.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.indicators.Plan;
import org.liandong.indicators.Plans;
import org.springframework.stereotype.Component;

/** Plans in 官渡: one that is over, a programme by stages, and the goals of the term that runs. */
@Component
class Goals {
  private static final PlaceCode GUANDU = new PlaceCode("530111");
  private static final String MARK = "（示例）";
  private final Plans plans;
  private final Players players;

  Goals(Plans plans, Players players) {
    this.plans = plans;
    this.players = players;
  }

  void tell(Stage stage) {
    var by = players.actor(stage.person("county"));
    programme(by);
    five(by);
    term(by, stage);
  }

  private void programme(Actor by) {
    var id =
        plan(by, Plan.Kind.PROGRAMME, "和谐社区三年达标建设", new Years(2010, 2015, "003-guandu.txt:35"));
    var stages = List.of(stage(2012, 48), stage(2015, 79));
    add(by, id, reported("达标社区", "个", "区民政局"), stages);
    said(by, id, 1, LocalDate.of(2012, 12, 20), 48);
    said(by, id, 1, LocalDate.of(2015, 12, 20), 79);
  }

  private void five(Actor by) {
    var id = plan(by, Plan.Kind.PLAN, "社区建设“十三五”规划", new Years(2016, 2020, "003-guandu.txt:30"));
    add(by, id, reported("孵化基地", "个", "区民政局"), List.of(stage(2017, 1), stage(2020, 1)));
    add(by, id, reported("每个城市社区的社会组织", "个", "区民政局"), List.of(stage(2018, 6), stage(2020, 10)));
    said(by, id, 1, LocalDate.of(2017, 11, 30), 1);
    said(by, id, 2, LocalDate.of(2018, 12, 10), 6);
    said(by, id, 2, LocalDate.of(2020, 12, 10), 9);
  }

  private void term(Actor by, Stage stage) {
    int year = Sittings.day(stage, "-150d 00:00").getYear();
    var id = plan(by, Plan.Kind.TERM, "社区治理本届任期目标", new Years(year, year + 2, ""));
    add(
        by,
        id,
        new Goal("诉求有效解决率", "%", "区民政局", "requests.effective-rate"),
        List.of(stage(year, 80), stage(year + 2, 90)));
    add(by, id, reported("居民议事室", "间", "各街道"), List.of(stage(year, 30), stage(year + 2, 60)));
    said(by, id, 2, Sittings.day(stage, "-20d 00:00"), 21);
  }

  private Plan.Id plan(Actor by, Plan.Kind kind, String name, Years years) {
    var draft =
        new Plan.Draft(
            kind,
            name + MARK,
            years.source(),
            LocalDate.of(years.from(), 1, 1),
            LocalDate.of(years.to(), 12, 31),
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    return plans.make(by, GUANDU, draft);
  }

  /** From when to when, and where that is written. */
  private record Years(int from, int to, String source) {}

  private static Plan.Stage stage(int year, long goal) {
    return new Plan.Stage(LocalDate.of(year, 12, 31), goal * 100);
  }

  private record Goal(String title, String unit, String owner, String measure) {}

  private static Goal reported(String title, String unit, String owner) {
    return new Goal(title, unit, owner, "");
  }

  private void add(Actor by, Plan.Id id, Goal goal, List<Plan.Stage> stages) {
    var row =
        new Plan.Row(0, goal.title(), goal.unit(), goal.owner(), goal.measure(), 0, stages, null);
    plans.add(by, id, row);
  }

  private void said(Actor by, Plan.Id id, int nr, LocalDate day, long value) {
    plans.report(by, id, nr, day, new Plans.Reported(value * 100, ""));
  }
}
