package org.liandong.meetings;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.meetings.Motion.Channel;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Count;
import org.liandong.meetings.Motion.Slip;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes votes: online, by proxy, on paper and by name. */
@Service
@Transactional
public class Ballots {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RECEIPT = 16;
  private final Motions motions;
  private final Meetings meetings;
  private final Votes votes;
  private final Clock clock;

  Ballots(Motions motions, Meetings meetings, Votes votes, Clock clock) {
    this.motions = motions;
    this.meetings = meetings;
    this.votes = votes;
    this.clock = clock;
  }

  /**
   * A member votes online, for the own seat or for one that is represented.
   *
   * @param behalf the seat represented, or null for the own one
   * @return the receipt of the ballot: told once, and kept nowhere beside a name
   */
  public String cast(Actor actor, Motion.Id id, Choice choice, @Nullable UUID behalf) {
    var motion = motions.voting(actor, id);
    if (!motion.online()) throw new Refused(MeetingRefusal.WRONG_WAY);
    var roll = meetings.roll(actor, motion.meeting());
    var own = Attendances.own(actor, roll);
    var seat = behalf == null ? own.seat() : represented(roll, own, behalf);
    if (!roll.find(seat).orElseThrow().votes()) throw new Refused(MeetingRefusal.NO_VOTE);
    votes.register(actor, motion, seat, behalf == null ? Channel.ONLINE : Channel.PROXY);
    return put(actor, motion, seat, choice);
  }

  private static UUID represented(Roll roll, Roll.Member own, UUID behalf) {
    return roll.representedBy(own.seat()).stream()
        .map(Roll.Member::seat)
        .filter(behalf::equals)
        .findFirst()
        .orElseThrow(() -> new Refused(MeetingRefusal.NO_PROXY));
  }

  private String put(Actor actor, Motion motion, UUID seat, Choice choice) {
    var slip = new Slip(receipt(), choice);
    if (motion.ballot() == Motion.Ballot.SECRET) votes.drop(motion.id(), slip);
    else votes.cast(motion.id(), slip, seat);
    var meeting = meetings.find(actor, motion.meeting());
    motions.record(actor, meeting, motion.id(), "voted", Map.of("seat", seat.toString()));
    return slip.receipt();
  }

  /** A secret vote on paper: who gets a ballot paper is in the register from then on. */
  public void handOut(Actor actor, Motion.Id id, Set<UUID> seats) {
    var motion = onPaper(actor, id, Motion.Ballot.SECRET);
    var roll = meetings.roll(actor, motion.meeting());
    for (var seat : seats) {
      present(roll, seat);
      votes.register(actor, motion, seat, Channel.PAPER);
    }
    var meeting = meetings.find(actor, motion.meeting());
    motions.record(actor, meeting, id, "papers-given", Map.of("papers", seats.size()));
  }

  /** An open vote in the room: the convener writes down how each one votes. */
  public void call(Actor actor, Motion.Id id, Map<UUID, Choice> spoken) {
    var motion = onPaper(actor, id, Motion.Ballot.OPEN);
    var roll = meetings.roll(actor, motion.meeting());
    spoken.forEach((seat, choice) -> {
      present(roll, seat);
      votes.register(actor, motion, seat, Channel.PAPER);
      put(actor, motion, seat, choice);
    });
  }

  private static void present(Roll roll, UUID seat) {
    var member = roll.find(seat).orElseThrow(() -> new Refused(MeetingRefusal.NOT_MEMBER));
    if (!member.votes()) throw new Refused(MeetingRefusal.NO_VOTE);
    if (!roll.takesPart(member)) throw new Refused(MeetingRefusal.NOT_PRESENT, member.name());
  }

  /** What was counted out of the papers; never more than were given out. */
  public void count(Actor actor, Motion.Id id, Count count) {
    var motion = onPaper(actor, id, Motion.Ballot.SECRET);
    Tally.check(count, papers(id));
    votes.count(actor, id, count, clock.instant());
    var meeting = meetings.find(actor, motion.meeting());
    motions.record(actor, meeting, id, "papers-counted", Map.of("papers", count.total()));
  }

  private int papers(Motion.Id id) {
    return (int) votes.register(id).values().stream().filter(way -> way == Channel.PAPER).count();
  }

  private Motion onPaper(Actor actor, Motion.Id id, Motion.Ballot ballot) {
    var motion = motions.voting(actor, id);
    var meeting = meetings.find(actor, motion.meeting());
    motions.convener(actor, meeting);
    if (meeting.stage() != Stage.SITTING) throw new Refused(MeetingRefusal.WRONG_STAGE);
    if (motion.ballot() != ballot) throw new Refused(MeetingRefusal.WRONG_WAY);
    return motion;
  }

  private static String receipt() {
    var text = new StringBuilder(RECEIPT);
    for (int i = 0; i < RECEIPT; i++) text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return text.toString();
  }
}
