package org.liandong;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.meetings.Attendances;
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
import org.liandong.meetings.Seat;
import org.liandong.meetings.Seats;
import org.springframework.context.ApplicationContext;

/** A meeting of residents' representatives at 530111001001 with minutes, motions and a task. */
public final class MeetingSamples {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private static @Nullable Made made;

  private record Made(
      ApplicationContext platform,
      Body.Id body,
      Seat.Id seat,
      Meeting.Id meeting,
      Motion.Id motion,
      Motion.Id vote,
      Resolution.Id task) {}

  private MeetingSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("body", platform -> (made = make(platform)).body().toString());
    samples.put("seat", platform -> java.util.Objects.requireNonNull(made).seat().toString());
    samples.put("meeting", platform -> java.util.Objects.requireNonNull(made).meeting().toString());
    samples.put("motion", platform -> java.util.Objects.requireNonNull(made).motion().toString());
    samples.put("vote", platform -> java.util.Objects.requireNonNull(made).vote().toString());
    samples.put("task", platform -> java.util.Objects.requireNonNull(made).task().toString());
  }

  /** A body of representatives: the first one convenes. */
  public static Body.Id representatives(ApplicationContext platform, List<AccountId> accounts) {
    var id =
        platform
            .getBean(Bodies.class)
            .found(Actor.PLATFORM, COMMUNITY, "resident-representatives", "居民代表会议（示例）");
    for (int i = 0; i < accounts.size(); i++) {
      var slot = "resident-representatives." + (i == 0 ? "chair" : "member");
      seat(platform, id, slot, "代表" + (i + 1) + "（示例）", "", accounts.get(i));
    }
    return id;
  }

  public static Seat.Id seat(
      ApplicationContext platform,
      Body.Id body,
      String slot,
      String name,
      String unit,
      AccountId account) {
    return platform
        .getBean(Seats.class)
        .give(
            Actor.PLATFORM,
            body,
            new Seat.Giving(slot, name, unit, account, LocalDate.of(2026, 1, 5), null));
  }

  public static Meeting.Id meeting(ApplicationContext platform, Body.Id body, Instant begins) {
    return platform
        .getBean(Meetings.class)
        .plan(
            Actor.PLATFORM,
            body,
            new Meeting.Plan(
                Meeting.Form.SESSION, "居民代表会议（示例）", "社区会议室", "一、停车位改造", begins, UUID.randomUUID()));
  }

  public static Set<UUID> seats(Roll roll, int count) {
    return roll.members().stream().limit(count).map(Roll.Member::seat).collect(Collectors.toSet());
  }

  private static Made make(ApplicationContext platform) {
    var nobody = AccountId.NONE;
    var body = representatives(platform, List.of(nobody, nobody, nobody, nobody, nobody));
    var seat =
        seat(platform, body, "resident-representatives.member", "代表六（示例）", "", AccountId.NONE);
    var meetings = platform.getBean(Meetings.class);
    var motions = platform.getBean(Motions.class);
    var id = meeting(platform, body, Instant.parse("2026-11-25T06:00:00Z"));
    meetings.call(Actor.PLATFORM, id, 1);
    var roll = meetings.roll(Actor.PLATFORM, id);
    platform.getBean(Attendances.class).list(Actor.PLATFORM, id, seats(roll, 5));
    meetings.open(Actor.PLATFORM, id, 2);
    var vote = motions.table(Actor.PLATFORM, id, draft("停车位改造"));
    motions.open(Actor.PLATFORM, vote);
    motions.close(Actor.PLATFORM, vote);
    var motion = motions.table(Actor.PLATFORM, id, draft("楼道清理"));
    platform.getBean(Minutes.class).write(Actor.PLATFORM, id, "会议讨论了停车位改造。");
    return new Made(platform, body, seat, id, motion, vote, task(platform, id));
  }

  private static Motion.Draft draft(String title) {
    return new Motion.Draft(title, "", Motion.Ballot.SECRET, true, Set.of(Motion.Self.GOVERN));
  }

  private static Resolution.Id task(ApplicationContext platform, Meeting.Id id) {
    var owner = new Resolution.Naming(AccountId.NONE, "张某（示例）", "物业");
    var draft =
        new Resolution.Draft(
            Resolution.Kind.TASK, "划线", null, LocalDate.of(2026, 12, 1), List.of(owner));
    return platform.getBean(Resolutions.class).resolve(Actor.PLATFORM, id, draft);
  }
}
