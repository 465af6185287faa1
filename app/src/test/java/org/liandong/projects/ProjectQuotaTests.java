package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fifty who decide at once on the last places of a call: 200 projects in 100 communities. Committed
 * as in life, so the places are its own.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Covers("APP-07")
class ProjectQuotaTests {
  private static final int DECIDERS = 50;
  @Autowired ApplicationContext platform;

  /** One place less than they are, as many as they are, and one more. */
  @ParameterizedTest
  @ValueSource(ints = {49, 50, 51})
  void theLastPlacesOfTheProjectsAreTakenAndNoneMore(int left) throws Exception {
    var last = LastLevel.of(platform);
    last.taken(200 - left, 0);
    var crowd = last.crowd();
    var ids = crowd.of(DECIDERS, crowd.communities(5));
    assertThat(decided(last, ids)).isEqualTo(Math.min(left, DECIDERS));
    assertThat(last.projects()).isEqualTo(200 - left + Math.min(left, DECIDERS));
    approved(crowd, last, Math.min(left, DECIDERS));
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 50})
  void theLastPlacesOfTheCommunitiesToo(int left) throws Exception {
    var last = LastLevel.of(platform);
    last.taken(0, 100 - left);
    var crowd = last.crowd();
    var ids = crowd.of(DECIDERS, crowd.communities(DECIDERS));
    assertThat(decided(last, ids)).isEqualTo(left);
    assertThat(last.communities()).isEqualTo(100);
    approved(crowd, last, left);
  }

  /** Many projects of one community need one place of it. */
  @Test
  void aCommunityThatHasAPlaceTakesNoSecondOne() throws Exception {
    var last = LastLevel.of(platform);
    last.taken(0, 99);
    var crowd = last.crowd();
    var ids = crowd.of(10, crowd.communities(1));
    assertThat(decided(last, ids)).isEqualTo(10);
    assertThat(last.communities()).isEqualTo(100);
  }

  /** The year before took all of its places, at the gate of the route and of the call. */
  @ParameterizedTest
  @CsvSource({"200, 0, 0", "0, 200, 0", "0, 0, 100"})
  void aSecondYearHasPlacesOfItsOwn(int gate, int projects, int communities) {
    var before = LastLevel.of(platform, 2024);
    before.gate(gate);
    before.taken(projects, communities);
    var after = LastLevel.of(platform, 2025);
    var province = As.actor("省厅干部（示例）", Position.PROVINCE_OFFICER, "33");
    assertThatThrownBy(() -> before.approve(province))
        .isInstanceOfSatisfying(
            Refused.class, full -> assertThat(full.reason().toString()).startsWith("QUOTA"));
    after.approve(province);
    assertThat(after.projects()).isEqualTo(1);
    assertThat(after.communities()).isEqualTo(1);
  }

  private static void approved(Crowd crowd, LastLevel last, int count) {
    var where = "projects.project where scheme = ? and stage = ?";
    assertThat(crowd.count(where, last.scheme(), Stage.APPROVED.name())).isEqualTo(count);
    // those refused are as they were: nothing is lost
    assertThat(crowd.count(where, last.scheme(), Stage.REVIEW.name()))
        .isEqualTo(DECIDERS - count + LastLevel.OTHERS);
  }

  /** How many were approved; every other was refused because nothing was left. */
  static int decided(LastLevel last, List<Project.Id> ids) throws Exception {
    var work = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < ids.size(); i++) work.add(decide(last, ids.get(i), i % DECIDERS));
    int taken = 0;
    try (var threads = Executors.newFixedThreadPool(DECIDERS)) {
      for (var done : threads.invokeAll(work)) if (done.get()) taken++;
    }
    return taken;
  }

  private static Callable<Boolean> decide(LastLevel last, Project.Id id, int who) {
    var actor = As.actor("省厅干部" + who + "（示例）", Position.PROVINCE_OFFICER, "33");
    return () -> {
      try {
        last.approve(actor, id);
        return true;
      } catch (Refused full) {
        assertThat(full.reason()).isEqualTo(ProjectRefusal.QUOTA);
        return false;
      }
    };
  }
}
