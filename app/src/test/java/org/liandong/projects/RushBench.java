package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.bench.Mechanisms;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.projects.Scheme.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last minute of a call: two thousand applications arrive evenly in it, whatever becomes of
 * those before. Run by name.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RushBench {
  private static final int SENT = 2_000;
  private static final int WARM = 60;
  private static final Duration LAST = Duration.ofSeconds(60);
  private static final Instant OVER = Instant.parse("2026-08-02T16:00:00Z");
  private static final PlaceCode COUNTY = new PlaceCode("330203");
  private static final PlaceCode COMMUNITY = new PlaceCode("330203001002");
  private static final Actor WORKER =
      As.actor("赶点社工（示例）", Position.COMMUNITY_WORKER, COMMUNITY.value());
  @Autowired ApplicationContext platform;
  @Autowired Reaches reaches;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private Pilot pilot;

  @Test
  void twoThousandInTheLastMinute() throws Exception {
    pilot = new Pilot(platform, "2026-07-20T01:00:00Z");
    var one = drafted();
    var scheme = pilot.project(one).scheme().value();
    var crowd = new Crowd(platform, one);
    var places = crowd.communities(100);
    var ids = crowd.of(SENT + WARM + 1, places);
    crowd.analyse();
    for (int i = SENT; i < SENT + WARM; i++)
      send(ids.get(i), places.get(i % 100), OVER.minusSeconds(9000));
    int last = SENT + WARM;
    var said =
        StatementCount.during(
            () -> send(ids.get(last), places.get(last % 100), OVER.minusSeconds(9000)));
    System.err.println("STATEMENTS\n" + String.join("\n", said));
    taken.set(0);
    var times = rush(ids, places);
    Mechanisms.times(
        "an application in the last minute, 2,000 arriving in 60 s, %d statements each"
            .formatted(said.size()),
        times,
        1000);
    int kept =
        crowd.count("projects.project where scheme = ? and stage = 'REVIEW'", scheme) - WARM - 1;
    int after =
        crowd.count(
            "projects.project where scheme = ? and submitted >= ?::timestamptz",
            scheme,
            OVER.toString());
    Mechanisms.row(
        "of these: taken, late, errors; written after the end",
        "%d, %d, %d; %d".formatted(taken.get(), late.get(), failed.get(), after),
        "no errors, none after",
        failed.get() == 0 && after == 0);
    assertThat(after).isZero();
    assertThat(kept).isEqualTo(taken.get());
    // those that came too late are drafts still, with all that was written
    assertThat(crowd.count("projects.project where scheme = ? and stage = 'DRAFT'", scheme))
        .isEqualTo(SENT - kept + 1);
    assertThat(taken.get() + late.get() + failed.get()).isEqualTo(SENT);
  }

  private long[] rush(List<Project.Id> ids, List<PlaceCode> places) throws Exception {
    var times = new long[SENT];
    var work = new ArrayList<Callable<Void>>();
    var start = System.nanoTime();
    for (int i = 0; i < SENT; i++) {
      int nr = i;
      long due = start + LAST.toNanos() * nr / SENT;
      work.add(() -> {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        var now = OVER.minus(LAST).plusNanos(System.nanoTime() - start);
        send(ids.get(nr), places.get(nr % 100), now);
        times[nr] = System.nanoTime() - due;
        return null;
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) done.get();
    }
    return times;
  }

  private void send(Project.Id id, PlaceCode place, Instant now) {
    var worker = As.actor("赶点社工（示例）", Position.COMMUNITY_WORKER, place.value());
    try {
      Moment.at(
          now,
          () ->
              reaches.within(
                  Reach.of(worker),
                  () -> {
                    pilot.applications.submit(worker, id, 1, "同一批申报（示例）");
                    return true;
                  }));
      taken.incrementAndGet();
    } catch (Refused outside) {
      assertThat(outside.reason()).isEqualTo(ProjectRefusal.OUTSIDE_WINDOW);
      late.incrementAndGet();
    } catch (RuntimeException error) {
      if (failed.incrementAndGet() < 4) error.printStackTrace();
    }
  }

  private Project.Id drafted() {
    var days = new Phase(1, Phase.What.APPLY, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 2));
    var call =
        new Schemes.Call(
            COUNTY,
            Scheme.Kind.VENTURE,
            2026,
            "赶点的征集（示例）",
            "",
            List.of(days),
            Map.of(),
            UUID.randomUUID());
    var scheme = pilot.at(() -> pilot.schemes.publish(Actor.PLATFORM, call));
    var id = pilot.open(WORKER, scheme, COMMUNITY);
    pilot.write(WORKER, id, pilot.sound(id, 80_000));
    return id;
  }
}
