package org.liandong.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.liandong.As;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.procedures.Act;
import org.liandong.procedures.Procedures;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A call of Gansu's pack in another county and another year, with one application that waits for
 * the province. The pack holds there for that summer only: other tests know nothing of it.
 */
final class LastLevel {
  /** Applications of the call beside those of the crowd. */
  static final int OTHERS = 3;

  private static final PlaceCode COUNTY = new PlaceCode("330203");
  private static final PlaceCode COMMUNITY = new PlaceCode("330203001002");
  private static final Actor WORKER =
      As.actor("名额社工（示例）", Position.COMMUNITY_WORKER, COMMUNITY.value());
  private static final Set<Integer> ADOPTED = new HashSet<>();
  private final ApplicationContext platform;
  private final Pilot pilot;
  private final Scheme.Id scheme;
  private final Project.Id one;
  private final int year;

  private LastLevel(ApplicationContext platform, int year) {
    this.platform = platform;
    this.year = year;
    this.pilot = new Pilot(platform, year + "-07-02T01:00:00Z");
    adopt(platform, pilot, year);
    this.scheme = pilot.bare(COUNTY.value(), Scheme.Kind.PILOT, 0);
    pilot.at(() -> pilot.plans.file(Actor.PLATFORM, scheme, COUNTY, Pilot.paper("补报（示例）")));
    pilot.at(() -> pilot.plans.design(Actor.PLATFORM, scheme, idea()));
    this.one = pilot.open(WORKER, scheme, COMMUNITY);
  }

  static LastLevel of(ApplicationContext platform) {
    return of(platform, 2025);
  }

  /** The same in another year: a call of its own. */
  static LastLevel of(ApplicationContext platform, int year) {
    var last = new LastLevel(platform, year);
    last.up();
    return last;
  }

  private static LocalPlans.Idea idea() {
    return new LocalPlans.Idea(COMMUNITY, "陪伴（示例）", "elders", "独居老人", "每周上门", "补报（示例）");
  }

  private static synchronized void adopt(ApplicationContext platform, Pilot pilot, int year) {
    if (!ADOPTED.add(year)) return;
    var summer = new Period(LocalDate.of(year, 6, 1), LocalDate.of(year, 12, 31));
    pilot.at(() -> {
      platform
          .getBean(Adoptions.class)
          .adoptLatest(Actor.PLATFORM, COUNTY, "gansu", summer, "测试（示例）");
      return true;
    });
  }

  private void up() {
    for (var other : List.of("330203999001", "330203999002", "330203999003"))
      platform
          .getBean(JdbcTemplate.class)
          .update("insert into projects.quota_place values (?, ?)", scheme.value(), other);
    pilot.write(WORKER, one, pilot.sound(one, 80_000));
    pilot.preSteps(WORKER, one);
    pilot.submit(WORKER, one, "另一栋楼（示例）");
    pilot.agree(As.actor("名额街道（示例）", Position.STREET_OFFICER, "330203001"), one, "first-check");
    pilot.agree(As.actor("名额区里（示例）", Position.COUNTY_OFFICER, "330203"), one, "county");
    // two more communities that the county selected
    var others = crowd().communities(3).stream().filter(it -> !it.equals(COMMUNITY)).toList();
    crowd().of(2, others);
    pilot.agree(As.actor("名额市里（示例）", Position.CITY_OFFICER, "3302"), one, "city");
  }

  Actor worker() {
    return WORKER;
  }

  /** Another application, still being written. */
  Project.Id draft() {
    var id = pilot.open(WORKER, scheme, COMMUNITY);
    pilot.write(WORKER, id, pilot.sound(id, 80_000));
    return id;
  }

  Crowd crowd() {
    return new Crowd(platform, one);
  }

  UUID scheme() {
    return scheme.value();
  }

  /** So many places are gone already. */
  void taken(int projects, int communities) {
    platform
        .getBean(JdbcTemplate.class)
        .update(
            "update projects.quota set projects = ?, communities = ? where scheme = ?",
            projects,
            communities,
            scheme.value());
  }

  /** So many places of the gate of its route are gone. */
  void gate(int taken) {
    platform
        .getBean(JdbcTemplate.class)
        .update(
            "insert into procedures.quota (scope, route_key, gate, period, most, taken)"
                + " values ('33', 'applications.five-levels', 'province.projects', ?, 200, ?)",
            scheme.toString(),
            taken);
  }

  int projects() {
    return quota("projects");
  }

  int communities() {
    return quota("communities");
  }

  private int quota(String column) {
    var read = "select " + column + " from projects.quota where scheme = ?";
    return Objects.requireNonNull(
        platform.getBean(JdbcTemplate.class).queryForObject(read, Integer.class, scheme.value()));
  }

  /** The province's word on one of them, on a day of that summer. */
  void approve(Actor actor) {
    approve(actor, one);
  }

  void approve(Actor actor, Project.Id id) {
    var act = new Act.Opined("province.decision", Act.Verdict.AGREE, "同意");
    Moment.at(
        Instant.parse(year + "-08-20T01:00:00Z"),
        () ->
            platform
                .getBean(Reaches.class)
                .within(
                    Reach.of(actor),
                    () -> {
                      var project = pilot.project(id);
                      var procedure = Objects.requireNonNull(Applications.procedure(project));
                      var procedures = platform.getBean(Procedures.class);
                      int version = procedures.progress(actor, procedure).version();
                      return pilot.applications.decide(actor, id, version, act, Money.yuan(30_000));
                    }));
  }
}
