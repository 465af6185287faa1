package org.liandong.bench;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.liandong.bench.Load.Outcome;

/**
 * Taking requests in: over HTTP with a session, a form token, validation, routing, clock, audit,
 * event and commit, in turn with the very same statements sent by plain JDBC.
 */
final class Intake {
  private static final double SHARE = 0.4;
  private static final String[] TROUBLES = {"楼道灯不亮", "垃圾没人收", "水管漏水", "电动车飞线充电", "消防通道被占"};
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
    var residents = residents();
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

  private List<Resident> residents() throws Exception {
    var committee = text("select committee from requests.request order by county, id desc limit 1");
    var residents = new ArrayList<Resident>();
    for (var name : new Cast(owner).residents(committee, options.connections())) {
      var client = Cast.signIn(platform, name);
      client.readToken("/requests/new?place=" + committee);
      residents.add(new Resident(client, committee, TROUBLES[residents.size() % TROUBLES.length]));
    }
    return residents;
  }

  private String text(String query) throws Exception {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static final class Resident implements Load.Act {
    private final Client client;
    private final String committee;
    private final String trouble;
    private int count;

    /**
     * @param trouble always the same, so that two acts differ in nothing but what they make
     */
    Resident(Client client, String committee, String trouble) {
      this.client = client;
      this.committee = committee;
      this.trouble = trouble;
    }

    @Override
    public boolean act() throws IOException {
      var fields = new LinkedHashMap<String, String>();
      fields.put("place", committee);
      fields.put("address", "3幢2单元");
      fields.put("category", "");
      fields.put("words", trouble + "，已经" + count++ + "天了，请处理（示例）");
      fields.put("once", UUID.randomUUID().toString());
      var answer = client.postParts("/requests", fields);
      return answer.status() == 302
          && answer
              .headers()
              .getOrDefault("location", "")
              .contains("/requests/" + committee.substring(0, 6));
    }
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
