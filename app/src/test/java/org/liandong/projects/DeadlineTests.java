package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.platform.Moment;
import org.liandong.projects.Scheme.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last moment of a call. Transactions are really committed here, since that is when the day is
 * read for the last time; the place is its own.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Covers("APP-23")
class DeadlineTests {
  private static final PlaceCode COUNTY = new PlaceCode("330203");
  private static final PlaceCode COMMUNITY = new PlaceCode("330203001002");
  private static final Actor WORKER =
      As.actor("时限社工（示例）", Position.COMMUNITY_WORKER, COMMUNITY.value());

  /** The call is open on 2026-08-01 and 2026-08-02, in China. */
  private static final Instant OPENS = Instant.parse("2026-07-31T16:00:00Z");

  private static final Instant OVER = Instant.parse("2026-08-02T16:00:00Z");
  @Autowired ApplicationContext platform;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  private Pilot pilot;
  private Project.Id id;

  @BeforeEach
  void drafted() {
    pilot = new Pilot(platform, "2026-07-20T01:00:00Z");
    var days = new Phase(1, Phase.What.APPLY, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 2));
    var call =
        new Schemes.Call(
            COUNTY,
            Scheme.Kind.VENTURE,
            2026,
            "两天的征集（示例）",
            "",
            List.of(days),
            Map.of(),
            UUID.randomUUID());
    var scheme = pilot.at(() -> pilot.schemes.publish(Actor.PLATFORM, call));
    id = pilot.open(WORKER, scheme, COMMUNITY);
    pilot.write(WORKER, id, pilot.sound(id, 80_000));
  }

  @Test
  void itIsOpenFromItsFirstMomentToItsLast() {
    var scheme = pilot.schemes.find(pilot.project(id).scheme());
    Deadline.check(scheme, OPENS);
    Deadline.check(scheme, OVER.minusNanos(1));
    for (var outside : List.of(OPENS.minusNanos(1), OVER))
      late(() -> Deadline.check(scheme, outside));
  }

  /** Whoever waited in a queue or for a lock until the day was over is late, and loses nothing. */
  @Test
  void whatWasSentInTimeAndWouldBeWrittenAfterIsRefusedAndStaysADraft() {
    var before = written();
    late(() -> Moment.at(OVER, () -> transaction.execute(_ -> sent(OVER.minusSeconds(1)))));
    assertThat(written()).isEqualTo(before);
    var project = pilot.project(id);
    assertThat(project.stage()).isEqualTo(Stage.DRAFT);
    assertThat(project.standing().submitted()).isNull();
    assertThat(project.standing().procedure()).isNull();
    assertThat(pilot.drafts.content(project).answer("effect")).isNotEmpty();
  }

  @Test
  void whatIsWrittenInTimeHolds() {
    var last = OVER.minusSeconds(20);
    Moment.at(last, () -> transaction.execute(_ -> sent(last)));
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.REVIEW);
    assertThat(pilot.project(id).standing().submitted()).isBetween(last, OVER);
  }

  @Test
  void exactlyAtItsEndItIsOver() {
    late(() -> sent(OVER));
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.DRAFT);
  }

  /** What a level sent back may be sent again after the days are over: it came in time. */
  @Test
  void whatWasSentBackMayComeAgainLater() {
    sent(OVER.minusSeconds(20));
    var gate = pilot.progress(id).waiting().findFirst().orElseThrow().key();
    var colleague = As.actor("时限同事（示例）", Position.COMMUNITY_WORKER, COMMUNITY.value());
    pilot.moment("2026-08-05T01:00:00Z");
    pilot.act(colleague, id, new org.liandong.procedures.Act.Returned(gate, "apply", "写清楚指标"), 0);
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.RETURNED);
    sent(OVER.plusSeconds(500_000));
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.REVIEW);
  }

  private boolean sent(Instant at) {
    int version = pilot.project(id).standing().version();
    return Moment.at(
        at,
        () -> {
          pilot.applications.submit(WORKER, id, version, "另一栋楼（示例）");
          return true;
        });
  }

  /** Everything that tells of it: facts, editions, rulings, procedures, the log. */
  private List<Integer> written() {
    return List.of(
            "projects.fact where project::text = ?",
            "projects.edition where project::text = ?",
            "procedures.procedure where href like '%' || ?",
            "policy.ruling where subject like '%' || ?",
            "audit.entry where subject like '%' || ?")
        .stream()
        .map(this::rows)
        .toList();
  }

  private int rows(String from) {
    var count = "select count(*) from " + from;
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> jdbc.queryForObject(count, Integer.class, id.value().toString())));
  }

  private static void late(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(ProjectRefusal.OUTSIDE_WINDOW);
              assertThat(it.clause()).isNotNull();
            });
  }
}
