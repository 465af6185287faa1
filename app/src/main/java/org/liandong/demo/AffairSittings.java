package org.liandong.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.meetings.Attendances;
import org.liandong.meetings.Ballots;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Roll;
import org.liandong.meetings.Seat;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Postings;
import org.liandong.platform.Moment;
import org.liandong.procedures.NoticeResults;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.ReferralReading;
import org.liandong.procedures.Referrals;
import org.liandong.procedures.VoteResults;
import org.liandong.procedures.route.Gate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Meetings and notices that the procedures of the demonstration go through, wholly or not at all.
 */
@Component
class AffairSittings {
  private final Procedures procedures;
  private final Referrals referrals;
  private final ReferralReading handed;
  private final VoteResults votes;
  private final NoticeResults results;
  private final Meetings meetings;
  private final Attendances attendances;
  private final Motions motions;
  private final Ballots ballots;
  private final Minutes minutes;
  private final Notices notices;
  private final Postings postings;
  private final Files files;
  private final Players players;
  private final TransactionTemplate transaction;

  AffairSittings(
      Procedures procedures,
      Referrals referrals,
      ReferralReading handed,
      VoteResults votes,
      NoticeResults results,
      Meetings meetings,
      Attendances attendances,
      Motions motions,
      Ballots ballots,
      Minutes minutes,
      Notices notices,
      Postings postings,
      Files files,
      Players players,
      TransactionTemplate transaction) {
    this.procedures = procedures;
    this.referrals = referrals;
    this.handed = handed;
    this.votes = votes;
    this.results = results;
    this.meetings = meetings;
    this.attendances = attendances;
    this.motions = motions;
    this.ballots = ballots;
    this.minutes = minutes;
    this.notices = notices;
    this.postings = postings;
    this.files = files;
    this.players = players;
    this.transaction = transaction;
  }

  /** The body meets four days later in the evening, votes, and signs the next morning. */
  Instant hold(Actor by, Procedure.Id id, Gate.Meeting gate, Affairs.Told told) {
    var at = told.after().plus(Duration.ofHours(26));
    var begins =
        LocalDate.ofInstant(at, WorkingDays.ZONE)
            .plusDays(4)
            .atTime(19, 0)
            .atZone(WorkingDays.ZONE)
            .toInstant();
    var end = begins.plus(Duration.ofHours(14));
    if (running(by, id, gate)) return told.now();
    whole(() -> {
      var meeting = Moment.at(at, () -> convened(by, id, gate, begins));
      if (end.isAfter(told.now())) return end;
      Moment.at(begins, () -> voted(by, meeting, told.against()));
      return Moment.at(end, () -> signed(by, meeting, end));
    });
    return end;
  }

  private Meeting.Id convened(Actor by, Procedure.Id id, Gate.Meeting gate, Instant begins) {
    var convening =
        new Referrals.Convening(
            null, "社区二楼会议室", begins, Motion.Ballot.OPEN, false, once(id + gate.key()));
    int version = procedures.progress(by, id).version();
    var meeting = referrals.convene(by, id, version, gate.key(), convening);
    meetings.call(by, meeting, 1);
    return meeting;
  }

  private boolean voted(Actor by, Meeting.Id meeting, boolean against) {
    var voting = meetings.roll(by, meeting).members().stream().filter(Roll.Member::votes).toList();
    var there = voting.subList(0, Math.max(3, voting.size() - 1));
    attendances.list(
        by, meeting, there.stream().map(Roll.Member::seat).collect(Collectors.toSet()));
    meetings.open(by, meeting, 2);
    var motion = motions.list(by, meeting).getFirst().id();
    motions.open(by, motion);
    ballots.call(by, motion, spoken(there, against ? there.size() / 3 : there.size() - 1));
    motions.close(by, motion);
    minutes.write(by, meeting, against ? "多数认为费用偏高，暂不实施。" : "会议听取了方案说明，按票决结果办理，费用不超过概算。");
    meetings.close(by, meeting, 3);
    return true;
  }

  /** So many for it, the others against. */
  private static Map<UUID, Motion.Choice> spoken(List<Roll.Member> there, int yes) {
    var spoken = new HashMap<UUID, Motion.Choice>();
    for (int i = 0; i < there.size(); i++)
      spoken.put(there.get(i).seat(), i < yes ? Motion.Choice.YES : Motion.Choice.NO);
    return spoken;
  }

  private Instant signed(Actor by, Meeting.Id meeting, Instant end) {
    var chair =
        meetings.roll(by, meeting).members().stream()
            .filter(it -> it.position() == Seat.Position.CHAIR)
            .findFirst()
            .orElseThrow();
    minutes.sign(players.actor(chair.account()), meeting, 1, chair.seat(), null);
    minutes.record(by, meeting);
    votes.take(meeting);
    return end;
  }

  /** Published and posted; over on the day after its last, if that has come. */
  Instant show(Actor by, Procedure.Id id, Gate.Notice gate, Affairs.Told told) {
    var at = told.after().plus(Duration.ofHours(26));
    if (running(by, id, gate)) return told.now();
    return whole(() -> {
      var notice = Moment.at(at, () -> published(by, id, gate));
      var over =
          Objects.requireNonNull(notice.ends())
              .plusDays(1)
              .atTime(9, 30)
              .atZone(WorkingDays.ZONE)
              .toInstant();
      if (!over.isAfter(told.now())) Moment.at(over, () -> closed(notice.id()));
      return over;
    });
  }

  /** Told before, and not over at the first start. */
  private boolean running(Actor by, Procedure.Id id, Gate gate) {
    return handed.running(id, procedures.progress(by, id), gate.key()).isPresent();
  }

  private Notice published(Actor by, Procedure.Id id, Gate.Notice gate) {
    var procedure = procedures.find(by, id);
    var words = told(procedure) + "\n公示期内如有不同意见，请在网上提出或到社区反映，社区逐条答复。";
    var title = gate.head().name().chinese() + "：" + procedure.title();
    var text = new Referrals.Text(title, words, 0, List.of(), once(id + gate.key()));
    int version = procedures.progress(by, id).version();
    var notice = referrals.publish(by, id, version, gate.key(), text);
    var photo = files.store(by, procedure.place(), AffairActs.sheet("张贴照片.png", Audience.PUBLIC));
    postings.post(by, notice, String.join("、", gate.places()), photo);
    return notices.find(by, notice);
  }

  private static String told(Procedure procedure) {
    if (!procedure.description().isBlank()) return procedure.description();
    var amount = procedure.subject().amount();
    return "拟上报“%s”%s。"
        .formatted(procedure.title(), amount == null ? "" : "，申请资金 " + amount + " 元");
  }

  private boolean closed(Notice.Id id) {
    notices.close(Actor.PLATFORM, id);
    results.take(id);
    return true;
  }

  private static UUID once(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private <T> T whole(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
