package org.liandong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.demo.Tellings.Stage;
import org.liandong.meetings.Attendances;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Roll;
import org.liandong.meetings.Seat;
import org.liandong.meetings.Seats;
import org.liandong.platform.Moment;
import org.springframework.stereotype.Component;

/** What every meeting of the demonstration goes through. */
@Component
class Sittings {
  static final String MARK = "（示例）";
  private final Seats seats;
  private final Meetings meetings;
  private final Attendances attendances;
  private final Motions motions;
  private final Minutes minutes;
  private final Players players;

  Sittings(
      Seats seats,
      Meetings meetings,
      Attendances attendances,
      Motions motions,
      Minutes minutes,
      Players players) {
    this.seats = seats;
    this.meetings = meetings;
    this.attendances = attendances;
    this.motions = motions;
    this.minutes = minutes;
    this.players = players;
  }

  Meeting.Id called(
      Stage stage, Actor by, Body.Id body, String title, String venue, Instant begins) {
    var plan =
        new Meeting.Plan(
            Meeting.Form.SESSION,
            title + MARK,
            venue,
            "一、通报上次决议落实\n二、讨论和表决\n三、下一步安排",
            begins,
            UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    var notice =
        begins.isAfter(stage.now())
            ? When.of("-4d 09:00", stage.now())
            : When.of("-8d 09:00", begins);
    return Moment.at(
        notice,
        () -> {
          var id = meetings.plan(by, body, plan);
          meetings.call(by, id, 1);
          return id;
        });
  }

  boolean come(Actor by, Meeting.Id id, int count) {
    var roll = meetings.roll(by, id);
    Set<UUID> there =
        roll.members().stream().limit(count).map(Roll.Member::seat).collect(Collectors.toSet());
    there.add(own(roll, by));
    attendances.list(by, id, there);
    return true;
  }

  boolean opened(Actor by, Meeting.Id id) {
    meetings.open(by, id, 2);
    return true;
  }

  boolean closed(Actor by, Meeting.Id id) {
    meetings.close(by, id, 3);
    return true;
  }

  Motion.Id table(Actor by, Meeting.Id id, String title, boolean secret) {
    var ballot = secret ? Motion.Ballot.SECRET : Motion.Ballot.OPEN;
    var draft = new Motion.Draft(title + MARK, "", ballot, secret, Set.of(Motion.Self.GOVERN));
    var motion = motions.table(by, id, draft);
    motions.open(by, motion);
    return motion;
  }

  boolean signed(Stage stage, Actor by, Meeting.Id id, String key) {
    var own = meetings.roll(by, id).of(player(stage, key)).orElseThrow();
    minutes.sign(player(stage, key), id, 1, own.seat(), null);
    minutes.record(by, id);
    return true;
  }

  void seat(Stage stage, Actor by, Body.Id body, String slot, String key, String unit) {
    var who = player(stage, key);
    seats.give(by, body, giving(stage, slot, who.name(), unit, who.account()));
  }

  void seat(Actor by, Body.Id body, String slot, String name, String unit) {
    var since = LocalDate.of(2026, 1, 5);
    seats.give(by, body, new Seat.Giving(slot, name + MARK, unit, AccountId.NONE, since, null));
  }

  Seat.Giving giving(Stage stage, String slot, String name, String unit, AccountId account) {
    return new Seat.Giving(slot, name, unit, account, day(stage, "-150d 00:00"), null);
  }

  Actor player(Stage stage, String key) {
    return players.actor(stage.person(key));
  }

  static LocalDate day(Stage stage, String when) {
    return LocalDate.ofInstant(When.of(when, stage.now()), WorkingDays.ZONE);
  }

  static <T> T at(Stage stage, String when, Supplier<T> work) {
    return Moment.at(When.of(when, stage.now()), work);
  }

  static UUID own(Roll roll, Actor actor) {
    return roll.of(actor).orElseThrow().seat();
  }
}
