package org.liandong.procedures;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Inbox;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what meetings came to for the gates that were handed to them. It looks at how they stand,
 * not at what was told: taken twice, late or out of order, it is the same.
 */
@Service
@Transactional
public class VoteResults {
  private final ReferralRows rows;
  private final Referred referred;
  private final Procedures procedures;
  private final Meetings meetings;
  private final Motions motions;
  private final org.liandong.meetings.Results tallies;
  private final Minutes minutes;
  private final Inbox inbox;

  VoteResults(
      ReferralRows rows,
      Referred referred,
      Procedures procedures,
      Meetings meetings,
      Motions motions,
      org.liandong.meetings.Results tallies,
      Minutes minutes,
      Inbox inbox) {
    this.rows = rows;
    this.referred = referred;
    this.procedures = procedures;
    this.meetings = meetings;
    this.motions = motions;
    this.tallies = tallies;
    this.minutes = minutes;
    this.inbox = inbox;
  }

  /** The vote is over and the minutes are signed: its tally is the result of the gate. */
  public void take(Motion.Id id) {
    var referral = rows.find(Referral.Kind.MOTION, id.county(), id.value()).orElse(null);
    if (referral == null) return;
    var motion = motions.find(Actor.PLATFORM, id);
    var meeting = meetings.find(Actor.PLATFORM, motion.meeting());
    if (!motion.stage().decided() || meeting.stage() != Stage.RECORDED) return;
    if (!referred.waiting(referral)) return;
    var tally = tallies.find(id).orElseThrow();
    try {
      referred.act(
          referral,
          new Act.Held(referral.gate(), counted(meeting, tally), meeting.title()),
          scans(meeting));
    } catch (Refused unfit) {
      tell(referral);
    }
  }

  /** All motions of a meeting that was recorded. */
  public void take(Meeting.Id id) {
    motions.list(Actor.PLATFORM, id).forEach(motion -> take(motion.id()));
  }

  /** Whoever came and was neither for nor against counts as not for it, as the meeting counts. */
  private static Act.Tally counted(Meeting meeting, org.liandong.meetings.Tally tally) {
    return new Act.Tally(
        meeting.begins().atZone(WorkingDays.ZONE).toLocalDate(),
        tally.roll(),
        tally.present(),
        tally.yes(),
        tally.no(),
        tally.present() - tally.yes() - tally.no());
  }

  private List<UUID> scans(Meeting meeting) {
    return minutes.last(Actor.PLATFORM, meeting.id()).stream()
        .flatMap(text -> text.signatures().stream())
        .map(Minutes.Signature::scan)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** A result that this gate cannot take: whoever asked for it hears why, and asks anew. */
  private void tell(Referral referral) {
    var procedure = procedures.find(Actor.PLATFORM, referral.procedure());
    inbox.tell(
        referral.procedure().county(),
        referral.account(),
        "procedures/referral/" + referral.target(),
        "procedures.told.unfit",
        List.of(procedure.title()),
        "/procedures/" + referral.procedure());
  }
}
