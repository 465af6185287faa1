package org.liandong.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
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
import org.liandong.meetings.Roll;
import org.springframework.stereotype.Component;

/** The joint conference 1+5+N in 海曙, with minutes and a task of two owners. */
@Component
class Conference {
  private static final PlaceCode HAISHU = new PlaceCode("330203");
  private final Sittings sittings;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Motions motions;
  private final Ballots ballots;
  private final Minutes minutes;
  private final Resolutions resolutions;

  Conference(
      Sittings sittings,
      Bodies bodies,
      Meetings meetings,
      Motions motions,
      Ballots ballots,
      Minutes minutes,
      Resolutions resolutions) {
    this.sittings = sittings;
    this.bodies = bodies;
    this.meetings = meetings;
    this.motions = motions;
    this.ballots = ballots;
    this.minutes = minutes;
    this.resolutions = resolutions;
  }

  void tell(Stage stage) {
    conferred(stage, Sittings.at(stage, "-120d 09:00", () -> found(stage)));
  }

  private Body.Id found(Stage stage) {
    var by = sittings.player(stage, "haishu-county");
    var id = bodies.found(by, HAISHU, "joint-conference", "“五社联动”联席会议" + Sittings.MARK);
    sittings.seat(stage, by, id, "joint-conference.lead", "haishu-county", "区委城乡现代社区建设指导委员会");
    for (var unit : List.of("区委组织部", "区民政局", "区财政局", "区教育局", "区卫生健康局"))
      sittings.seat(by, id, "joint-conference.department", unit + "联络员", unit);
    sittings.seat(stage, by, id, "joint-conference.member", "haishu-street", "南门街道");
    for (var unit : List.of("区妇联", "团区委"))
      sittings.seat(by, id, "joint-conference.member", unit + "联络员", unit);
    bodies.schedule(by, id, 92, Sittings.day(stage, "-60d 00:00"));
    return id;
  }

  private void conferred(Stage stage, Body.Id body) {
    var by = sittings.player(stage, "haishu-county");
    var begins = When.of("-70d 14:00", stage.now());
    var id = sittings.called(stage, by, body, "第二季度联席会议", "区政府 3 号会议室", begins);
    Sittings.at(stage, "-70d 13:50", () -> sittings.come(by, id, 8));
    Sittings.at(stage, "-70d 14:00", () -> sittings.opened(by, id));
    var motion =
        Sittings.at(stage, "-70d 14:20", () -> sittings.table(by, id, "为五社联动节点增加人力财政保障", false));
    Sittings.at(stage, "-70d 14:40", () -> spoken(by, motion, 7));
    Sittings.at(stage, "-70d 15:30", () -> resolved(stage, by, id, motion));
    Sittings.at(stage, "-70d 16:00", () -> sittings.closed(by, id));
    Sittings.at(stage, "-69d 10:00", () -> sittings.signed(stage, by, id, "haishu-county"));
    sittings.called(stage, by, body, "第三季度联席会议", "区政府 3 号会议室", When.of("+9d 14:00", stage.now()));
  }

  private boolean resolved(Stage stage, Actor by, Meeting.Id id, Motion.Id motion) {
    var street = sittings.player(stage, "haishu-street");
    var department = new Resolution.Naming(AccountId.NONE, "区委组织部联络员" + Sittings.MARK, "区委组织部");
    var own = new Resolution.Naming(street.account(), street.name(), "南门街道");
    var draft =
        new Resolution.Draft(
            Resolution.Kind.TASK,
            "摸清社区服务用房缺口，提出达标方案。",
            motion,
            Sittings.day(stage, "+20d 00:00"),
            List.of(department, own));
    resolutions.resolve(by, id, draft);
    resolutions.resolve(by, id, advice("专家组建议先从老小区居民自治服务站做起。"));
    minutes.write(by, id, "会议听取了五社联动试点进展，讨论了人力财政保障和社区用房。\n一致同意增加保障，并交办一项联合任务。");
    return true;
  }

  private static Resolution.Draft advice(String words) {
    return new Resolution.Draft(Resolution.Kind.ADVICE, words, null, null, List.of());
  }

  private boolean spoken(Actor by, Motion.Id motion, int yes) {
    var meeting = motions.find(by, motion).meeting();
    var roll = meetings.roll(by, meeting);
    var there = roll.members().stream().filter(roll::takesPart).limit(yes);
    Map<UUID, Motion.Choice> spoken =
        there.collect(Collectors.toMap(Roll.Member::seat, _ -> Motion.Choice.YES));
    ballots.call(by, motion, spoken);
    motions.close(by, motion);
    return true;
  }
}
