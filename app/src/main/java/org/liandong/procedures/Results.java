package org.liandong.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.notices.Postings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what meetings and notices came to for the gates that were handed to them. It looks at how
 * they stand, not at what was told: taken twice, late or out of order, it is the same.
 */
@Service
@Transactional
public class Results {
  private final Procedures procedures;
  private final ProcedureRows procedureRows;
  private final ReferralRows rows;
  private final Meetings meetings;
  private final Motions motions;
  private final org.liandong.meetings.Results tallies;
  private final Minutes minutes;
  private final Notices notices;
  private final Objections objections;
  private final Postings postings;
  private final Under under;
  private final Inbox inbox;
  private final Clock clock;

  Results(
      Procedures procedures,
      ProcedureRows procedureRows,
      ReferralRows rows,
      Meetings meetings,
      Motions motions,
      org.liandong.meetings.Results tallies,
      Minutes minutes,
      Notices notices,
      Objections objections,
      Postings postings,
      Under under,
      Inbox inbox,
      Clock clock) {
    this.procedures = procedures;
    this.procedureRows = procedureRows;
    this.rows = rows;
    this.meetings = meetings;
    this.motions = motions;
    this.tallies = tallies;
    this.minutes = minutes;
    this.notices = notices;
    this.objections = objections;
    this.postings = postings;
    this.under = under;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** The vote is over and the minutes are signed: its tally is the result of the gate. */
  public void take(Motion.Id id) {
    var referral = rows.find(Referral.Kind.MOTION, id.county(), id.value()).orElse(null);
    if (referral == null) return;
    var motion = motions.find(Actor.PLATFORM, id);
    var meeting = meetings.find(Actor.PLATFORM, motion.meeting());
    if (!motion.stage().decided() || meeting.stage() != Stage.RECORDED) return;
    if (waiting(referral).isEmpty()) return;
    var tally = tallies.find(id).orElseThrow();
    try {
      act(
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

  /** The notice was extended, objected to, answered or closed. */
  public void take(Notice.Id id) {
    var referral = rows.find(Referral.Kind.NOTICE, id.county(), id.value()).orElse(null);
    if (referral == null || waiting(referral).isEmpty()) return;
    objected(referral);
    var notice = notices.find(Actor.PLATFORM, id);
    if (!last(referral) || notice.ends() == null) return;
    extended(referral, notice);
    if (Hands.good(notice.outcome()) && over(notice.ends())) closed(referral, photos(notice));
  }

  /** An earlier step, heard late, stands at its own day: the news of the closing will come. */
  private boolean over(LocalDate ends) {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE)).isAfter(ends);
  }

  /** Each objection and each answer once, in the order in which they came. */
  private void objected(Referral referral) {
    var told = told(referral);
    for (int i = seen(referral).size(); i < told.size(); i++)
      act(referral, new Act.Objected(referral.gate(), ""), List.of());
    var seen = seen(referral);
    var answered = Posters.answered(facts(referral));
    for (int i = 0; i < told.size(); i++)
      if (told.get(i).reply() != null && !answered.contains(seen.get(i).nr()))
        act(referral, new Act.Replied(referral.gate(), seen.get(i).nr(), ""), List.of());
  }

  private List<Notice.Objection> told(Referral referral) {
    var told = new ArrayList<Notice.Objection>();
    for (var each : rows.of(referral.procedure()))
      if (each.at(referral.gate(), referral.round()))
        told.addAll(objections.of(Actor.PLATFORM, each.notice()));
    return told;
  }

  private List<Fact> seen(Referral referral) {
    return Posters.objections(facts(referral)).toList();
  }

  private List<Fact> facts(Referral referral) {
    return procedures.progress(Actor.PLATFORM, referral.procedure()).facts(referral.gate());
  }

  private boolean last(Referral referral) {
    return rows.of(referral.procedure()).stream()
        .filter(it -> it.at(referral.gate(), referral.round()))
        .reduce((_, later) -> later)
        .filter(referral::equals)
        .isPresent();
  }

  private void extended(Referral referral, Notice notice) {
    var posting = Referrals.posting(notice);
    var hung = Posters.posting(facts(referral));
    if (hung.filter(it -> !it.until().isBefore(posting.until())).isEmpty())
      act(referral, new Act.Posted(referral.gate(), posting, ""), List.of());
  }

  /** Without a photo of the sheet the gate stays open, and its clerk hears of it by the gate. */
  private void closed(Referral referral, List<UUID> photos) {
    boolean shown = facts(referral).stream().anyMatch(fact -> fact.papers() > 0);
    if (photos.isEmpty() && !shown) return;
    act(referral, new Act.Closed(referral.gate(), ""), photos);
  }

  private List<UUID> photos(Notice notice) {
    return postings.of(Actor.PLATFORM, notice.id()).stream()
        .map(Notice.Posting::photo)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Held, and waiting at that gate in that round; empty when it went on or back meanwhile. */
  private Optional<Progress> waiting(Referral referral) {
    procedureRows.lock(Actor.PLATFORM, List.of(referral.procedure()));
    return Optional.of(procedures.progress(Actor.PLATFORM, referral.procedure()))
        .filter(it -> it.round() == referral.round())
        .filter(it -> it.waiting().anyMatch(gate -> gate.key().equals(referral.gate())));
  }

  private void act(Referral referral, Act act, List<UUID> papers) {
    var id = referral.procedure();
    int version = procedures.find(Actor.PLATFORM, id).standing().version();
    procedures.act(Actor.PLATFORM, id, version, act, papers);
  }

  /** Sent back, or over: what was asked for in earlier rounds comes to nothing. */
  public void stop(Procedure.Id id, String words) {
    var progress = procedures.progress(Actor.PLATFORM, id);
    for (var referral : rows.of(id))
      if (referral.round() < progress.round() || !progress.stage().open())
        under.stop(referral, words);
  }
}
