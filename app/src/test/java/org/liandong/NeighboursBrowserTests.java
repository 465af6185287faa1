package org.liandong;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Mediation;
import org.liandong.disputes.Report;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.events.GroupEvents;
import org.liandong.disputes.rounds.Rounds;
import org.liandong.exchange.Exchange;
import org.liandong.exchange.Post;
import org.liandong.exchange.Wish;
import org.liandong.identity.Actors;
import org.liandong.identity.Residents;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;

/**
 * Every page of requests, mutual help and disputes, as resident and at the desk, on both widths.
 */
@Tag("browser")
@Covers({"NEJ-02", "SUPL-22"})
class NeighboursBrowserTests {
  private static final PlaceCode PLACE = new PlaceCode("330203001004");
  private static Residents.Resident resident;
  private static Residents.Resident neighbour;
  private static String dispute;
  private static String event;
  private static String round;
  private static String ask;
  private static String deal;
  private static String request;

  @BeforeAll
  static void town() {
    resident = Residents.register("叶国平（示例）", PLACE);
    neighbour = Residents.register("毛晓东（示例）", PLACE);
    var worker = Residents.staff("应雪（示例）", "walk-worker", "community-worker", PLACE.value());
    Residents.staff("邵军（示例）", "walk-street", "street-affairs", "330203001");
    Residents.staff("郁文（示例）", "walk-supervisor", "affairs-supervisor", PLACE.value());
    Residents.everywhere(() -> {
      var actors = Browser.bean(Actors.class);
      var asker = actors.of(resident.account(), null, null).orElseThrow();
      var helper = actors.of(neighbour.account(), null, null).orElseThrow();
      quarrel(asker, actors.of(worker, null, null).orElseThrow());
      help(asker, helper);
      report(asker);
    });
  }

  private static void quarrel(Actor resident, Actor worker) {
    var disputes = Browser.bean(Disputes.class);
    var mediation = Browser.bean(Mediation.class);
    var words = "楼上半夜跳绳，扬言再说就打人";
    var report = new Report(PLACE, "neighbours", words, "楼上住户", UUID.randomUUID());
    var id = disputes.open(resident, report);
    disputes.take(worker, id, 1, "");
    mediation.propose(worker, id, 2, "晚九点以后不跳绳。");
    dispute = "/disputes/" + id;
    var now = Browser.bean(Clock.class).instant();
    var crowd = new GroupEvent.Report(PLACE, "业主在门口聚了二十人", 20, now, UUID.randomUUID());
    event = "/disputes/events/" + Browser.bean(GroupEvents.class).report(worker, crowd);
    var until = LocalDate.now(WorkingDays.ZONE).plusDays(5);
    round = "/disputes/rounds/" + Browser.bean(Rounds.class).open(worker, PLACE, "节前排查", until);
  }

  private static void help(Actor asker, Actor helper) {
    var exchange = Browser.bean(Exchange.class);
    var now = Browser.bean(Clock.class).instant();
    var until = now.plus(Duration.ofDays(3));
    var wish = new Wish(Post.Kind.ASK, PLACE, "errands", "帮忙取个药", now, until, UUID.randomUUID());
    var id = exchange.post(asker, wish);
    ask = "/exchange/" + id;
    deal = "/exchange/deals/" + exchange.offer(helper, id, "我来");
  }

  private static void report(Actor asker) {
    var submission =
        new Submission(PLACE, "", null, "other", "路灯不亮", false, UUID.randomUUID(), List.of());
    request = "/requests/" + Browser.bean(Requests.class).submit(asker, submission);
  }

  private static void walk(String who, int width, List<String> paths) {
    try (var browser = width < 500 ? Browser.phone() : Browser.desktop()) {
      Residents.signIn(browser, who);
      for (var path : paths) browser.open(path).axe();
      browser.quiet();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void residentsSeeTheirs(int width) {
    var all =
        List.of(
            "/requests/new",
            "/requests/new/place?q=%E6%BE%84",
            "/requests/mine",
            request,
            "/exchange",
            "/exchange/new",
            "/exchange/mine",
            ask,
            deal,
            "/disputes",
            "/disputes/new",
            dispute,
            dispute + "/file",
            "/outbox",
            "/public/offline");
    walk(resident.phone(), width, all);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void theDeskSeesItsOwn(int width) {
    var all =
        List.of(
            "/requests",
            request,
            request + "?do=handed_over",
            "/disputes/desk",
            "/disputes/warnings",
            "/disputes/events",
            event,
            "/disputes/events/new",
            "/disputes/rounds",
            round,
            dispute,
            "/exchange");
    walk("walk-worker", width, all);
    walk("walk-street", width, List.of("/disputes/entrusted", event, "/disputes/new"));
    walk("walk-supervisor", width, List.of("/disputes/warnings", request));
  }
}
