package org.liandong.demo;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.meetings.Attendances;
import org.liandong.meetings.Ballots;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Resolution;
import org.liandong.meetings.Resolutions;
import org.springframework.stereotype.Component;

/**
 * Residents' representatives in 官渡 who voted online, on paper and by proxy, and a vote that runs;
 * two more bodies with their schedules.
 */
@Component
class Representatives {
  private static final PlaceCode GUANSHANG = new PlaceCode("530111001001");
  private final Sittings sittings;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Attendances attendances;
  private final Motions motions;
  private final Ballots ballots;
  private final Minutes minutes;
  private final Resolutions resolutions;

  Representatives(
      Sittings sittings,
      Bodies bodies,
      Meetings meetings,
      Attendances attendances,
      Motions motions,
      Ballots ballots,
      Minutes minutes,
      Resolutions resolutions) {
    this.sittings = sittings;
    this.bodies = bodies;
    this.meetings = meetings;
    this.attendances = attendances;
    this.motions = motions;
    this.ballots = ballots;
    this.minutes = minutes;
    this.resolutions = resolutions;
  }

  void tell(Stage stage) {
    var body = Sittings.at(stage, "-149d 09:30", () -> found(stage));
    voted(stage, body);
    voting(stage, body);
    Sittings.at(stage, "-149d 10:00", () -> others(stage));
  }

  private Body.Id found(Stage stage) {
    var by = sittings.player(stage, "secretary");
    var id = bodies.found(by, GUANSHANG, "resident-representatives", "关上社区居民代表会议" + Sittings.MARK);
    sittings.seat(stage, by, id, "resident-representatives.chair", "secretary", "");
    for (var key : List.of("zhou", "wu", "zheng", "feng", "shen", "han", "xu"))
      sittings.seat(stage, by, id, "resident-representatives.member", key, "");
    sittings.seat(by, id, "resident-representatives.member", "罗桂珍", "");
    bodies.schedule(by, id, 90, Sittings.day(stage, "-20d 00:00"));
    return id;
  }

  private void voted(Stage stage, Body.Id body) {
    var by = sittings.player(stage, "secretary");
    var begins = When.of("-12d 19:00", stage.now());
    var id = sittings.called(stage, by, body, "第三季度居民代表会议", "社区二楼会议室", begins);
    var motion =
        Sittings.at(stage, "-16d 09:00", () -> sittings.table(by, id, "春和苑消防通道划线和隔离", true));
    for (var key : List.of("zhou", "wu", "feng"))
      Sittings.at(
          stage,
          "-14d 20:00",
          () -> ballots.cast(sittings.player(stage, key), motion, Motion.Choice.YES, null));
    Sittings.at(stage, "-12d 18:50", () -> represented(stage, id));
    Sittings.at(stage, "-12d 18:55", () -> come(stage, by, id));
    Sittings.at(stage, "-12d 19:00", () -> sittings.opened(by, id));
    Sittings.at(stage, "-12d 19:20", () -> onPaper(stage, by, id, motion));
    Sittings.at(stage, "-12d 20:00", () -> tasked(stage, by, id, motion));
    Sittings.at(stage, "-12d 20:30", () -> sittings.closed(by, id));
    Sittings.at(stage, "-11d 09:00", () -> sittings.signed(stage, by, id, "secretary"));
  }

  /** A vote that runs now: representatives can vote on it. */
  private void voting(Stage stage, Body.Id body) {
    var by = sittings.player(stage, "secretary");
    var begins = When.of("+6d 19:00", stage.now());
    var id = sittings.called(stage, by, body, "铁路新村电动车充电点居民代表会议", "社区二楼会议室", begins);
    var motion = Sittings.at(stage, "-2d 09:00", () -> sittings.table(by, id, "铁路新村建电动车充电点", true));
    Sittings.at(
        stage,
        "-1d 20:00",
        () -> ballots.cast(sittings.player(stage, "wu"), motion, Motion.Choice.YES, null));
  }

  private boolean represented(Stage stage, Meeting.Id id) {
    var by = sittings.player(stage, "secretary");
    var roll = meetings.roll(by, id);
    var absent = roll.members().stream().filter(it -> it.account().equals(AccountId.NONE));
    attendances.represent(
        by, id, absent.findFirst().orElseThrow().seat(), Sittings.own(roll, by), null);
    return true;
  }

  private boolean onPaper(Stage stage, Actor by, Meeting.Id id, Motion.Id motion) {
    var roll = meetings.roll(by, id);
    var papers = new HashSet<UUID>();
    for (var key : List.of("zheng", "shen", "han"))
      papers.add(Sittings.own(roll, sittings.player(stage, key)));
    ballots.handOut(by, motion, papers);
    ballots.cast(by, motion, Motion.Choice.YES, null);
    var sent = roll.representedBy(Sittings.own(roll, by)).getFirst().seat();
    ballots.cast(by, motion, Motion.Choice.ABSTAIN, sent);
    ballots.count(
        by, motion, new Motion.Count(2, 1, 0, 0, "刘敏" + Sittings.MARK, "寸守义" + Sittings.MARK));
    motions.close(by, motion);
    return true;
  }

  private boolean tasked(Stage stage, Actor by, Meeting.Id id, Motion.Id motion) {
    var grid = sittings.player(stage, "grid3");
    var owner = new Resolution.Naming(grid.account(), grid.name(), "三网格");
    var draft =
        new Resolution.Draft(
            Resolution.Kind.TASK,
            "联系交警和物业，两周内完成划线。",
            motion,
            Sittings.day(stage, "+2d 00:00"),
            List.of(owner));
    resolutions.resolve(by, id, draft);
    minutes.write(by, id, "会议表决通过春和苑消防通道划线和隔离，由三网格牵头落实。");
    return true;
  }

  private boolean come(Stage stage, Actor by, Meeting.Id id) {
    var roll = meetings.roll(by, id);
    var there = new HashSet<UUID>();
    for (var key : List.of("secretary", "zhou", "wu", "zheng", "feng", "shen", "han"))
      there.add(Sittings.own(roll, sittings.player(stage, key)));
    attendances.list(by, id, there);
    return true;
  }

  private boolean others(Stage stage) {
    var by = sittings.player(stage, "secretary");
    var two = bodies.found(by, GUANSHANG, "two-committees", "关上社区“两委”会" + Sittings.MARK);
    sittings.seat(stage, by, two, "two-committees.chair", "secretary", "");
    for (var key : List.of("grid1", "grid2", "grid3"))
      sittings.seat(stage, by, two, "two-committees.member", key, "");
    sittings.seat(by, two, "two-committees.part-time", "杨师傅", "铁路局昆明车站党委");
    bodies.schedule(by, two, 14, Sittings.day(stage, "+3d 00:00"));
    var four = bodies.found(by, GUANSHANG, "four-parties", "关上社区联席议事会" + Sittings.MARK);
    sittings.seat(stage, by, four, "four-parties.committees", "secretary", "");
    sittings.seat(by, four, "four-parties.owners", "业委会主任", "春和苑业主委员会");
    sittings.seat(by, four, "four-parties.property", "物业经理", "春和苑物业");
    sittings.seat(by, four, "four-parties.units", "校办主任", "关上小学");
    bodies.schedule(by, four, 31, Sittings.day(stage, "-3d 00:00"));
    return true;
  }
}
