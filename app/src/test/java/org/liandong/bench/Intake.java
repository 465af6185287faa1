package org.liandong.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.liandong.bench.Load.Outcome;

/**
 * Taking requests in: over HTTP with a session, a form token, validation, routing, clock, audit,
 * event and commit, in turn with the very same statements sent by plain JDBC.
 */
final class Intake {
  private static final double SHARE = 0.4;
  private final Options options;
  private final Report report;
  private final Platform platform;
  private final Connection owner;

  Intake(Options options, Report report, Platform platform, Connection owner) {
    this.options = options;
    this.report = report;
    this.platform = platform;
    this.owner = owner;
  }

  void measure() throws Exception {
    var residents = Resident.some(platform, owner, options.connections());
    Load.run(residents, options.round(), this::told);
    var replays = replays(residents);
    Load.run(replays, options.round().dividedBy(2));
    report.heading("Taking requests in");
    report.table("round", "over HTTP", "p50", "p99", "errors", "plain JDBC", "p50", "p99", "share");
    var shares = new ArrayList<Double>();
    for (int round = 1; round <= options.rounds(); round++) {
      var plain = Load.run(replays, options.round());
      var http = Load.run(residents, options.round(), this::told);
      shares.add(http.rate() / plain.rate());
      row(round, http, plain);
    }
    verdict(shares, replays.getFirst());
  }

  private void row(int round, Outcome http, Outcome plain) {
    report.row(
        round,
        Math.round(http.rate()) + "/s",
        Bench.millis(http.millis(0.5)),
        Bench.millis(http.millis(0.99)),
        report.limit(http.errors() == 0, String.valueOf(http.errors())),
        Math.round(plain.rate()) + "/s",
        Bench.millis(plain.millis(0.5)),
        Bench.millis(plain.millis(0.99)),
        "%.2f".formatted(http.rate() / plain.rate()));
  }

  private void verdict(List<Double> shares, Replay replay) {
    var middle = shares.stream().sorted().toList().get(shares.size() / 2);
    report.say("");
    report.say(
        "Share of plain JDBC, middle of the rounds: %s (limit: at least %.1f). One intake is %s, the work of its event included; a round over HTTP ends when all events are handled."
            .formatted(
                report.limit(middle >= SHARE, "%.2f".formatted(middle)), SHARE, replay.size()));
  }

  /** Are all events handled? */
  private boolean told() throws Exception {
    if (Bench.number(owner, "select count(*) from platform.event_publication") == 0) return true;
    Thread.sleep(20);
    return false;
  }

  /** Each connection replays an act of one of the people, so that they do not meet in a row. */
  private List<Replay> replays(List<Resident> residents) throws Exception {
    var replays = new ArrayList<Replay>();
    try (var recording = Recording.begin(platform)) {
      for (var resident : residents)
        replays.add(Replay.of(platform.connect("runtime"), () -> recording.of(resident)));
    }
    return replays;
  }
}
