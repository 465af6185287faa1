package org.liandong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhenTests {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  @Test
  void countsDaysToATimeOfDayAndHoursAndMinutesExactly() {
    assertThat(When.of("-12d 09:30", NOON)).isEqualTo("2026-11-10T01:30:00Z");
    assertThat(When.of("+2d 16:10", NOON)).isEqualTo("2026-11-24T08:10:00Z");
    assertThat(When.of("-50m", NOON)).isEqualTo("2026-11-22T03:10:00Z");
    assertThat(When.of("+3h", NOON)).isEqualTo("2026-11-22T07:00:00Z");
    assertThatThrownBy(() -> When.of("soon", NOON)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theScriptIsWhollyReadAndLiesInThePast() {
    var script = Script.read();
    assertThat(script.stories()).hasSizeBetween(55, 70);
    for (var story : script.stories()) {
      var begin = When.of(story.begin(), NOON);
      var before = begin;
      assertThat(begin).isBefore(NOON);
      for (var turn : story.turns()) {
        var at = When.of(turn.when(), turn.when().contains("d ") ? begin : before);
        assertThat(at).as(story.words()).isAfter(before).isBefore(NOON);
        before = at;
      }
    }
  }
}
