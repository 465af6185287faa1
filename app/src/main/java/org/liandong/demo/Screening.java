package org.liandong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.demo.Tellings.Stage;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Entrusting;
import org.liandong.disputes.Report;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.events.GroupEvents;
import org.liandong.disputes.rounds.Rounds;
import org.liandong.platform.Moment;
import org.springframework.stereotype.Component;

/**
 * What the desk has beside single quarrels: a round of screening that runs and one that is overdue,
 * a gathering that was settled, and a restricted case that two people see.
 */
@Component
class Screening {
  private static final PlaceCode GUANSHANG = new PlaceCode("530111001001");
  private static final PlaceCode OTHER = new PlaceCode("530111001002");
  private final Rounds rounds;
  private final GroupEvents events;
  private final Disputes disputes;
  private final Entrusting entrusting;
  private final Players players;

  Screening(
      Rounds rounds,
      GroupEvents events,
      Disputes disputes,
      Entrusting entrusting,
      Players players) {
    this.rounds = rounds;
    this.events = events;
    this.disputes = disputes;
    this.entrusting = entrusting;
    this.players = players;
  }

  void tell(Stage stage) {
    at(stage, "-4d 09:00", () -> running(stage));
    at(stage, "-12d 09:00", () -> overdue(stage));
    gathering(stage);
    at(stage, "-20d 09:00", () -> restricted(stage));
  }

  private void running(Stage stage) {
    var by = player(stage, "worker");
    var id = rounds.open(by, GUANSHANG, "冬季矛盾纠纷排查", day(stage, "+6d 00:00"));
    rounds.look(player(stage, "grid1"), id, grid(GUANSHANG, 1), 2, "铁路新村两家为滴水、打麻将有口角，已在调解。");
    rounds.look(player(stage, "grid2"), id, grid(GUANSHANG, 2), 0, "");
  }

  private void overdue(Stage stage) {
    var by = player(stage, "secretary2");
    var id = rounds.open(by, OTHER, "国庆后回头看", day(stage, "-3d 00:00"));
    rounds.look(player(stage, "grid6"), id, grid(OTHER, 1), 1, "云杉小区有人反映物业涨价。");
  }

  private void gathering(Stage stage) {
    var begin = When.of("-15d 10:10", stage.now());
    var place = Players.known(stage.places(), "530111001001/日新小区");
    var words = "二十来位业主在物业门口要说法，对停车费涨价不满，情绪激动但没有过激行为。";
    var report = new GroupEvent.Report(place, words, 25, begin, UUID.randomUUID());
    var grid = player(stage, "grid2");
    var id = Moment.at(later(begin, 15), () -> events.report(grid, report));
    var street = player(stage, "street");
    step(begin, 40, () -> events.take(street, id, 1, "街道分管领导到现场。"));
    step(begin, 60, () -> events.done(grid, id, 2, "scene", "网格员、民警到场。"));
    step(begin, 150, () -> events.done(street, id, 3, "talk", "和五位代表谈了一个小时。"));
    step(begin, 240, () -> events.done(street, id, 4, "answer", "物业暂停涨价，周五公开账目。"));
    step(begin, 300, () -> events.close(street, id, 5, "人员散去，账目已公开，业主代表表示认可。"));
  }

  private void restricted(Stage stage) {
    var county = player(stage, "county");
    entrusting.entrust(county, GUANSHANG, player(stage, "worker").name(), "worker");
    var report = new Report(GUANSHANG, "correction", "社区矫正对象月度走访（示例）。", "矫正对象甲", UUID.randomUUID());
    var worker = player(stage, "worker");
    var id = disputes.open(worker, report);
    disputes.take(worker, id, 1, "按月走访。");
  }

  private Actor player(Stage stage, String key) {
    return players.actor(stage.person(key));
  }

  private static PlaceCode grid(PlaceCode community, int number) {
    return new PlaceCode(community.value() + "G00" + number);
  }

  private static LocalDate day(Stage stage, String when) {
    return LocalDate.ofInstant(When.of(when, stage.now()), WorkingDays.ZONE);
  }

  private static Instant later(Instant begin, int minutes) {
    return begin.plus(Duration.ofMinutes(minutes));
  }

  private static void step(Instant begin, int minutes, Runnable work) {
    Moment.at(later(begin, minutes), () -> done(work));
  }

  private static void at(Stage stage, String when, Runnable work) {
    Moment.at(When.of(when, stage.now()), () -> done(work));
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
