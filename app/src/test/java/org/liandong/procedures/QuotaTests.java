package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.bench.Mechanisms;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Act.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many deciders at once on one quota. Nothing is rolled back here: the places are its own. */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class QuotaTests {
  private static final int PLACES = 200;
  private static final int MATTERS = 230;
  private static final int DECIDERS = 50;
  private static final PlaceCode COMMITTEE = new PlaceCode("330203002001");
  private static final String ROUTE =
      """
      route: tests.quota
      title: 名额
      title-en: Quota
      level: committee
      starters: [community-worker]
      reading: true
      steps:
        - step: decide
          title: 审批
          title-en: Decide
          gates:
            - {gate: opinion, key: opinion, by: county county-officer}
            - {gate: quota, key: places, scope: county, limit: 200}
      """;
  @Autowired Procedures procedures;
  @Autowired Routes routes;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate jdbc;

  @Test
  @Covers("APP-07")
  void fiftyDecidersNeverExceedTheQuotaAndLoseNoPlace() throws Exception {
    var ids = reaches.within(Reach.EVERYTHING, this::begin);
    var work = new ArrayList<Callable<Boolean>>();
    var together = new Semaphore(DECIDERS);
    for (int i = 0; i < MATTERS; i++) work.add(decide(ids.get(i), i % DECIDERS, together));
    int taken = 0;
    var start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) if (done.get()) taken++;
    }
    var took = System.nanoTime() - start;
    Mechanisms.took(
        "%d decisions by %d at once on a quota of %d, %d places taken"
            .formatted(MATTERS, DECIDERS, PLACES, taken),
        took,
        0);
    assertThat(taken).isEqualTo(PLACES);
    var standings =
        reaches.within(
            Reach.EVERYTHING,
            () -> ids.stream().map(id -> procedures.find(Actor.PLATFORM, id).standing()).toList());
    assertThat(standings).filteredOn(it -> it.stage() == Stage.DONE).hasSize(PLACES);
    // those refused are as they were: nothing is lost
    assertThat(standings)
        .filteredOn(it -> it.stage() == Stage.RUNNING && it.version() == 1)
        .hasSize(MATTERS - PLACES);
    assertThat(
            jdbc.queryForObject(
                "select taken from procedures.quota where route_key = 'tests.quota'",
                Integer.class))
        .isEqualTo(PLACES);
  }

  private List<Procedure.Id> begin() {
    routes.adopt(Actor.PLATFORM, COMMITTEE, ROUTE, LocalDate.of(2020, 1, 1), "测试（示例）");
    var ids = new ArrayList<Procedure.Id>();
    for (int i = 0; i < MATTERS; i++)
      ids.add(
          procedures.begin(
              Actor.PLATFORM,
              new Beginning(
                  "tests.quota",
                  COMMITTEE,
                  "名额" + i + "（示例）",
                  "",
                  "",
                  null,
                  null,
                  UUID.randomUUID(),
                  List.of())));
    return ids;
  }

  private Callable<Boolean> decide(Procedure.Id id, int who, Semaphore together) {
    return () -> {
      var actor = As.actor("名额干部" + who, Position.COUNTY_OFFICER, "330203");
      together.acquire();
      try {
        var act = new Act.Opined("decide.opinion", Verdict.AGREE, "同意");
        reaches.within(Reach.of(actor), () -> procedures.act(actor, id, 1, act, List.of()));
        return true;
      } catch (Refused refused) {
        assertThat(refused.reason()).isEqualTo(ProcedureRefusal.QUOTA_FULL);
        return false;
      } finally {
        together.release();
      }
    };
  }
}
