package org.liandong.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liandong.engine.detect.Alarm.Reason;
import tools.jackson.databind.json.JsonMapper;

class HomeTests {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  /** A home that uses water every hour from seven to twenty-two; the meter is read at half past. */
  private static Home regular(int days) {
    var home = new Home("h", Meter.WATER);
    for (long hour = 0; hour < days * 24L; hour++)
      assertThat(home.reading(at(hour), total(hour))).isEmpty();
    return home;
  }

  private static long at(long hour) {
    return hour * HOUR + HOUR / 2;
  }

  private static double total(long hour) {
    return 1000 + hour / 24 * 150 + 10 * Math.clamp(hour % 24 - 6, 0, 15);
  }

  @Test
  void theNextReadingBehindTheDeadlineCallsOnce() {
    var home = regular(60);
    long start = 60 * 24;
    var calls = new ArrayList<Alarm>();
    for (long hour = start; hour < start + 72; hour++)
      home.reading(at(hour), total(start - 1)).ifPresent(calls::add);
    assertThat(calls).hasSize(1);
    var call = calls.getFirst();
    assertThat(call.reason()).isEqualTo(Reason.NO_USE);
    assertThat(call.since()).isEqualTo(at(start - 3));
    assertThat(call.due()).isBetween(start * HOUR + 7 * HOUR, start * HOUR + 14 * HOUR);
    assertThat(call.found() - call.due()).isBetween(0L, HOUR);
  }

  @Test
  void theNightIsNoSilence() {
    var home = regular(60);
    long night = 60 * 24;
    for (long hour = night; hour < night + 7; hour++)
      assertThat(home.reading(at(hour), total(night - 1))).isEmpty();
    assertThat(home.deadline()).isGreaterThan(at(night + 8));
  }

  @Test
  void theDeadlineIsWhereReadingsCall() {
    var home = regular(60);
    long start = 60 * 24;
    long due = home.deadline();
    long hour = start;
    while (home.reading(at(hour), total(start - 1)).isEmpty()) hour++;
    assertThat(due).isBetween(at(hour - 1) - 60, at(hour) + 60);
  }

  @Test
  void theTimerSpeaksWhenTheMeterIsDumb() {
    var home = regular(60);
    long last = at(60 * 24 - 1);
    assertThat(home.tick(last + 2 * HOUR)).isEmpty();
    assertThat(home.tick(last + 23 * HOUR)).isEmpty();
    var alarm = home.tick(last + 25 * HOUR);
    assertThat(alarm.map(Alarm::reason)).contains(Reason.NO_WORD);
    assertThat(home.tick(last + 26 * HOUR)).isEmpty();
    assertThat(home.reading(last + 27 * HOUR, total(60 * 24 - 1)).map(Alarm::reason))
        .contains(Reason.NO_USE);
  }

  @Test
  void smokeIsImmediateAndSaidOnce() {
    var home = new Home("h", Meter.SMOKE);
    assertThat(home.reading(5, 0)).isEmpty();
    assertThat(home.reading(6, 1)).contains(new Alarm("h", Reason.SMOKE, 6, 6, 6));
    assertThat(home.reading(7, 1)).isEmpty();
    assertThat(home.reading(8, 0)).isEmpty();
    assertThat(home.reading(9, 1)).isPresent();
  }

  @Test
  void lateDoubledFallingAndLeapingReadingsNeitherCallNorHide() {
    var home = regular(60);
    var rough = regular(60);
    long start = 60 * 24;
    double still = total(start - 1);
    var plain = new ArrayList<Alarm>();
    var hurt = new ArrayList<Alarm>();
    for (long hour = start; hour < start + 48; hour++) {
      home.reading(at(hour), still).ifPresent(plain::add);
      double shown = hour == start + 2 ? still + 1e6 : hour == start + 4 ? 3 : still;
      rough.reading(at(hour), shown).ifPresent(hurt::add);
      rough.reading(at(hour), shown).ifPresent(hurt::add);
      rough.reading(at(hour - 5), still - 40).ifPresent(hurt::add);
      rough.reading(at(hour), Double.NaN).ifPresent(hurt::add);
    }
    assertThat(hurt).hasSize(1);
    assertThat(hurt.getFirst().since()).isEqualTo(plain.getFirst().since());
    assertThat(hurt.getFirst().found() - plain.getFirst().found()).isBetween(0L, 3 * HOUR);
  }

  @Test
  void aNewMeterGoesOnFromItsOwnZero() {
    var home = regular(60);
    long start = 60 * 24;
    for (long hour = start; hour < start + 10 * 24; hour++)
      assertThat(home.reading(at(hour), total(hour) - total(start))).isEmpty();
    assertThat(home.lastUse()).isEqualTo(at(start + 10 * 24 - 3));
  }

  @Test
  void aDripIsNotALife() {
    var home = new Home("h", Meter.WATER);
    for (long hour = 0; hour < 60 * 24; hour++)
      assertThat(home.reading(at(hour), total(hour) + 2 * hour)).isEmpty();
    long start = 60 * 24;
    var calls = new ArrayList<Alarm>();
    for (long hour = start; hour < start + 48; hour++)
      home.reading(at(hour), total(start - 1) + 2 * hour).ifPresent(calls::add);
    assertThat(calls).hasSize(1);
  }

  @Test
  void aRefrigeratorIsNotALife() {
    var home = new Home("h", Meter.ELECTRICITY);
    for (long hour = 0; hour < 60 * 24; hour++)
      assertThat(home.reading(at(hour), total(hour) / 100 + 0.06 * hour)).isEmpty();
    long start = 60 * 24;
    var calls = new ArrayList<Alarm>();
    for (long hour = start; hour < start + 48; hour++)
      home.reading(at(hour), total(start - 1) / 100 + 0.06 * hour).ifPresent(calls::add);
    assertThat(calls).hasSize(1);
  }

  @Test
  void aHomeKeptInARowBetweenAnyTwoReadingsAnswersTheSame() {
    var json = JsonMapper.shared();
    var random = new SplittableRandom(3);
    var one = new Home("h", Meter.WATER);
    var two = new Home("h", Meter.WATER);
    double total = 0;
    var first = new ArrayList<Alarm>();
    var second = new ArrayList<Alarm>();
    for (long hour = 0; hour < 90 * 24; hour++) {
      boolean away = hour % 500 > 440;
      total += !away && hour % 24 > 6 && random.nextInt(3) > 0 ? random.nextInt(30) : 0;
      one.reading(at(hour), total).ifPresent(first::add);
      var row = json.writeValueAsString(two.memory());
      assertThat(row.length()).isLessThan(4000);
      two = Home.of(json.readValue(row, Memory.class));
      two.reading(at(hour), total).ifPresent(second::add);
    }
    assertThat(second).isEqualTo(first).isNotEmpty();
    assertThat(two.memory()).isEqualTo(one.memory());
  }

  @Test
  void alarmsStayRareWhateverTheHabit() {
    for (double often : List.of(0.5, 0.2, 0.05)) {
      var random = new SplittableRandom(9);
      var home = new Home("h", Meter.WATER);
      int calls = 0;
      double total = 0;
      for (long hour = 0; hour < 800 * 24; hour++) {
        boolean away = random.nextInt(200) == 0;
        if (away) hour += 40;
        total += random.nextDouble() < often ? 10 : 0;
        if (home.reading(at(hour), total).isPresent()) calls++;
      }
      assertThat(calls / 800.0).isLessThan(0.018 + 20.0 / 800);
    }
  }

  @Test
  void aLongPauseOfTheMeterCostsLittle() {
    var home = regular(40);
    long begun = System.nanoTime();
    home.reading(400_000 * DAY, total(40 * 24));
    assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
  }
}
