package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.audit.LogWorld.OWNER;
import static org.liandong.audit.LogWorld.SQUARE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.Covers;
import org.liandong.base.Absent;

/** Entries become rows of the log, in order, once, whatever the number of sealers. */
@Covers("Z-04")
class SealingTests {
  @TempDir Path folder;
  private LogWorld world;

  @BeforeEach
  void begin() {
    world = new LogWorld(folder);
  }

  @Test
  void anEmptyLogHasNoHead() {
    assertThat(world.sealer.seal()).isZero();
    assertThatThrownBy(() -> world.heads.last()).isInstanceOf(Absent.class);
    assertThat(world.verify().sound()).isTrue();
  }

  @Test
  void proofsOfASealedLogHold() {
    for (int round = 1; round <= 6; round++) {
      world.record(round);
      assertThat(world.sealer.seal()).isEqualTo(round);
    }
    var head = world.heads.last();
    assertThat(head.size()).isEqualTo(21);
    assertThat(head.no()).isEqualTo(5);
    assertThat(head.signed()).isTrue();
    for (long size = 1; size <= 21; size++) {
      for (long index = 0; index < size; index++)
        assertThat(world.heads.inclusion(index, size).holds()).isTrue();
      for (long from = 0; from <= size; from++)
        assertThat(world.heads.consistency(from, size).holds()).isTrue();
    }
    assertThat(world.heads.inclusion(3, 21).root()).isEqualTo(head.root());
    assertThatThrownBy(() -> world.heads.inclusion(3, 22)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> world.heads.inclusion(21, 21)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> world.heads.consistency(5, 22)).isInstanceOf(Absent.class);
  }

  @Test
  void anEntryThatWasRolledBackIsNeverSealed() {
    world.transaction.executeWithoutResult(status -> {
      world.audit.record(OWNER, SQUARE, "requests.taken", "s", Map.of());
      status.setRollbackOnly();
    });
    assertThat(world.sealer.seal()).isZero();
  }

  /** The canonical form an outsider recomputes, written out once by hand. */
  @Test
  void theCanonicalBytesOfAnEntry() {
    var facts =
        Map.of(
            "b",
            "引号\" 斜线\\ 换行\n \u0001 😀",
            "amount",
            100_000_00L,
            "share",
            new BigDecimal("0.10"),
            "huge",
            1L << 60,
            "list",
            List.of(true, 2, "三"),
            "Ä",
            Map.of());
    world.transaction.executeWithoutResult(
        status -> world.audit.record(OWNER, SQUARE, "requests.taken", "530111-x", facts));
    var entry = world.sql.selectFrom(org.liandong.audit.db.Tables.ENTRY).fetchSingle(Entry::of);
    assertThat(entry.canonical())
        .isEqualTo(
            """
            {"account":"%s","action":"requests.taken","at":"2026-11-22T08:00:00.123456Z",\
            "behalf":null,"county":"530111","facts":{"amount":10000000,"b":"引号\\" 斜线\\\\ 换行\\n \\u0001 😀",\
            "huge":"1152921504606846976","list":[true,2,"三"],"share":"0.10","Ä":{}},\
            "hat":"%s","id":"%s","place":"530111001001","position":"GRID_OWNER","subject":"530111-x"}\
            """
                .formatted(OWNER.account(), OWNER.hat().id(), entry.id()));
    assertThat(entry.leaf())
        .isEqualTo(Merkle.leaf(entry.canonical().getBytes(StandardCharsets.UTF_8)));
  }

  /** Writers that commit and roll back in any order, three sealers at once: all in, none twice. */
  @Test
  void manyWritersAndSealersAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<Boolean>>();
      for (int writer = 0; writer < 6; writer++) writers.add(threads.submit(writer(writer)));
      var sealers = new ArrayList<Future<Long>>();
      for (int sealer = 0; sealer < 3; sealer++)
        sealers.add(threads.submit(() -> sealWhile(writers)));
      for (var writer : writers) assertThat(writer.get()).isTrue();
      for (var sealer : sealers) sealer.get();
    }
    world.sealer.seal();
    assertThat(world.heads.last().size()).isEqualTo(6 * 40);
    assertThat(world.verify().findings()).isEmpty();
  }

  private Callable<Boolean> writer(int number) {
    return () -> {
      for (int i = 0; i < 50; i++) {
        boolean undone = i % 5 == 4;
        world.transaction.executeWithoutResult(status -> {
          world.audit.record(
              OWNER, SQUARE, "requests.taken", "w" + number, Map.of("undone", undone));
          if (undone) status.setRollbackOnly();
        });
      }
      return true;
    };
  }

  private long sealWhile(List<Future<Boolean>> writers) {
    long sealed = 0;
    while (!writers.stream().allMatch(Future::isDone)) sealed += world.sealer.seal();
    return sealed;
  }
}
