package org.liandong.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Five hundred requests a second for a minute, as far as the machine carries them: none is lost.
 */
final class Rush {
  private static final int ASKED = 500;
  private static final int PEOPLE = 64;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final Options options;
  private final Report report;
  private final Platform platform;
  private final Connection owner;

  Rush(Options options, Report report, Platform platform, Connection owner) {
    this.options = options;
    this.report = report;
    this.platform = platform;
    this.owner = owner;
  }

  void measure() throws Exception {
    var residents = Resident.some(platform, owner, PEOPLE);
    var gate = new Gate();
    var people = residents.stream().map(resident -> waiting(gate, resident)).toList();
    var minute = options.round().compareTo(Duration.ofSeconds(5)) < 0 ? options.round() : MINUTE;
    var outcome = Load.run(people, minute);
    var acknowledged =
        residents.stream().flatMap(resident -> resident.acknowledged.stream()).toList();
    report.heading("A rush");
    report.table("asked", "people", "taken in", "p50", "p99", "worst", "errors", "lost");
    var lost = acknowledged.size() - kept(acknowledged);
    report.row(
        ASKED + "/s for " + minute.toSeconds() + " s",
        PEOPLE,
        "%,d, %.0f/s".formatted(acknowledged.size(), outcome.rate()),
        Bench.millis(outcome.millis(0.5)),
        Bench.millis(outcome.millis(0.99)),
        Bench.millis(outcome.millis(1)),
        report.limit(outcome.errors() == 0, String.valueOf(outcome.errors())),
        report.limit(lost == 0, String.valueOf(lost)));
  }

  private static Load.Act waiting(Gate gate, Resident resident) {
    return () -> {
      gate.pass();
      return resident.act();
    };
  }

  private int kept(List<UUID> ids) throws Exception {
    try (var statement =
        owner.prepareStatement("select count(*) from requests.request where id = any (?)")) {
      statement.setArray(1, owner.createArrayOf("uuid", ids.toArray()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Lets nobody through before the time that the asked rate gives. */
  private static final class Gate {
    private final long began = System.nanoTime();
    private final AtomicLong passed = new AtomicLong();

    void pass() throws InterruptedException {
      var due = began + passed.getAndIncrement() * TimeUnit.SECONDS.toNanos(1) / ASKED;
      var early = due - System.nanoTime();
      if (early > 0) TimeUnit.NANOSECONDS.sleep(early);
    }
  }
}
