package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.identity.Throttle.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** The lock-out exactly at its boundaries: 5 failures within 15 minutes wait 15 minutes. */
@PlatformTest
@Covers("Z-01")
class ThrottleTests {
  private static final Instant START = Instant.parse("2031-03-03T03:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  @Autowired DSLContext sql;
  @Autowired IdentitySettings settings;
  @Autowired SignIns signIns;
  private final Subject subject = Subject.of("test", "somebody", 5);

  private Throttle at(Duration later) {
    return new Throttle(sql, settings, Clock.fixed(START.plus(later), ZoneOffset.UTC));
  }

  private void fail(int times, Duration when) {
    for (int i = 0; i < times; i++) at(when).count(subject);
  }

  private boolean waiting(Duration when) {
    return at(when).waiting(List.of(subject)).isPresent();
  }

  @Test
  void fourFailuresAreFreeAndTheFifthWaitsExactlyAQuarterOfAnHour() {
    fail(4, Duration.ZERO);
    assertThat(waiting(Duration.ZERO)).isFalse();
    assertThat(at(Duration.ZERO).count(subject)).contains(START.plus(QUARTER));
    assertThat(waiting(QUARTER.minusMillis(1))).isTrue();
    assertThat(waiting(QUARTER)).isFalse();
  }

  @Test
  void failuresOlderThanTheWindowAreForgotten() {
    fail(4, Duration.ZERO);
    assertThat(at(QUARTER.plusMillis(1)).count(subject)).isEmpty();
    fail(3, QUARTER.plusMillis(2));
    assertThat(waiting(QUARTER.plusMillis(2))).isFalse();
  }

  @Test
  void atTheEndOfTheWindowTheyStillCount() {
    fail(4, Duration.ZERO);
    assertThat(at(QUARTER).count(subject)).isPresent();
  }

  @Test
  void theSweepTakesWhatNoLongerCountsAndNothingElse() {
    var kept = QUARTER.multipliedBy(2).plus(Duration.ofHours(1));
    // what other classes counted lies years back
    at(kept).sweep();
    fail(5, Duration.ZERO);
    assertThat(at(kept).sweep()).isZero();
    assertThat(at(kept.plusMillis(1)).sweep()).isGreaterThanOrEqualTo(1);
    assertThat(at(kept).count(subject)).isEmpty();
  }

  @Test
  void aPhoneCountsAsOneHoweverItIsWritten() {
    for (var way : List.of("13871009999", "138 7100 9999", "+86 138-7100-9999", "008613871009999"))
      assertThat(signIns.attempt(way, "x", "10.5.0.1")).isEqualTo(new SignIn.Wrong());
    assertThat(signIns.attempt("1387 1009999", "x", "10.5.0.2")).isInstanceOf(SignIn.Wait.class);
  }
}
