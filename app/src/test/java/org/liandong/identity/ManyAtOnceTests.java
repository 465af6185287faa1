package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many people and two hats of one person at once, more than the pool has connections: nobody ever
 * sees a row of somebody else. Nothing is rolled back here, so every name is its own.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Covers({"Z-02", "GOV-17"})
class ManyAtOnceTests {
  private static final int PEOPLE = 24;
  private static final int ROUNDS = 5;
  private static final String[] COMMUNITIES = {"330203001001", "330203001002"};
  @Autowired Registrations registrations;
  @Autowired Actors actors;
  @Autowired MockMvcTester web;

  @Test
  void nobodySeesRowsOfSomebodyElse() throws Exception {
    var residents = new ArrayList<Actor>();
    for (int i = 0; i < PEOPLE; i++) residents.add(register(i));
    var hats = new ArrayList<Actor>();
    for (var community : COMMUNITIES)
      hats.add(As.actor("两顶帽子（示例）", Position.COMMUNITY_WORKER, community));
    var work = new ArrayList<Callable<Void>>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < PEOPLE; i++) work.add(own(residents.get(i), i));
      for (int hat = 0; hat < hats.size(); hat++) work.add(desk(hats.get(hat), hat));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) done.get();
    }
  }

  private static String name(int i) {
    return "同时" + (char) ('甲' + i) + i + "号（示例）";
  }

  private Actor register(int i) {
    var told =
        new Registrations.Told(
            name(i), "1997000%04d".formatted(i), "一起来的人-77", COMMUNITIES[i % 2], "", true, false);
    var account = registrations.register(told, "10.77.0." + i);
    return actors.of(account, null, null).orElseThrow();
  }

  private Callable<Void> own(Actor actor, int i) {
    return () -> {
      var page = web.get().uri("/me").with(As.as(actor)).exchange();
      assertThat(page).hasStatusOk().bodyText().contains(name(i), "199****%04d".formatted(i));
      var text = page.getResponse().getContentAsString();
      for (int other = 0; other < PEOPLE; other++)
        if (other != i) assertThat(text).doesNotContain(name(other));
      return null;
    };
  }

  private Callable<Void> desk(Actor hat, int which) {
    return () -> {
      var page = web.get().uri("/desk/helping").param("q", "同时").with(As.as(hat)).exchange();
      assertThat(page).hasStatusOk();
      var text = page.getResponse().getContentAsString();
      for (int i = 0; i < PEOPLE; i++)
        assertThat(text.contains(name(i))).as(name(i)).isEqualTo(i % 2 == which);
      return null;
    };
  }
}
