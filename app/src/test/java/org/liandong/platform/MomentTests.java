package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;

@Covers("Z-09")
class MomentTests {
  private static final Instant MAY = Instant.parse("2026-05-04T01:00:00Z");

  @Test
  void theClockIsTheSystemsUnlessAnotherMomentHolds() {
    var clock = Moment.clock();
    assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(close());
    var inside = Moment.at(MAY, clock::instant);
    assertThat(Duration.between(MAY, inside)).isBetween(Duration.ZERO, close());
    assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(close());
  }

  @Test
  void zonesReadTheSameMoment() {
    var clock = Moment.clock().withZone(ZoneId.of("Asia/Shanghai"));
    var day = Moment.at(Instant.parse("2026-05-04T16:30:00Z"), () -> LocalDate.now(clock));
    assertThat(day).isEqualTo("2026-05-05");
  }

  @Test
  void workStartedInTheBackgroundCarriesIt() throws InterruptedException {
    var seen = new AtomicReference<Instant>();
    Runnable work = () -> seen.set(Moment.clock().instant());
    var carried = Moment.at(MAY, () -> Moment.carried(work));
    Thread.ofVirtual().start(carried).join();
    assertThat(Duration.between(MAY, seen.get())).isBetween(Duration.ZERO, close());
  }

  private static Duration close() {
    return Duration.ofMinutes(1);
  }
}
