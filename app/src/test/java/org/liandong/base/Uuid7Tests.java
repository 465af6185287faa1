package org.liandong.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Uuid7Tests {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00.123Z");

  @Test
  void carriesItsMillisecondVersionAndVariant() {
    var id = Uuid7.at(NOON);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  /** As PostgreSQL orders them: by their bytes. */
  @Test
  void oneMillisecondKeepsTheOrderOfAsking() {
    var made = new ArrayList<String>();
    for (int i = 0; i < 100_000; i++) made.add(Uuid7.at(NOON).toString());
    assertThat(made).isSorted();
    assertThat(Uuid7.at(NOON.plusMillis(1)).toString()).isGreaterThan(made.getLast());
  }

  @Test
  void manyAtOnceAreAllDifferent() {
    var made = Collections.synchronizedSet(new HashSet<UUID>());
    IntStream.range(0, 200_000).parallel().forEach(_ -> made.add(Uuid7.at(NOON)));
    assertThat(made).hasSize(200_000);
  }
}
