package org.liandong.procedures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.notices.Postings;
import org.liandong.notices.Stage;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Referral;
import org.liandong.procedures.ReferralReading;
import org.springframework.stereotype.Component;

/** Looks up how far it is with what the gates of a procedure were handed to. */
@Component
class HandedRows {
  private final ReferralReading referrals;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Motions motions;
  private final Notices notices;
  private final Objections objections;
  private final Postings postings;
  private final Reaches reaches;
  private final Clock clock;

  HandedRows(
      ReferralReading referrals,
      Bodies bodies,
      Meetings meetings,
      Motions motions,
      Notices notices,
      Objections objections,
      Postings postings,
      Reaches reaches,
      Clock clock) {
    this.referrals = referrals;
    this.bodies = bodies;
    this.meetings = meetings;
    this.motions = motions;
    this.notices = notices;
    this.objections = objections;
    this.postings = postings;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** The newest first; whoever sees the procedure sees that it was handed over. */
  List<Handed> of(Procedure procedure, Progress progress, boolean desk) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            referrals.of(procedure).reversed().stream()
                .map(it ->
                    it.kind() == Referral.Kind.MOTION
                        ? motion(it, progress, desk)
                        : notice(it, progress, desk))
                .toList());
  }

  private Handed motion(Referral referral, Progress progress, boolean desk) {
    var motion = motions.find(Actor.PLATFORM, referral.motion());
    var meeting = meetings.find(Actor.PLATFORM, motion.meeting());
    var body = bodies.find(Actor.PLATFORM, meeting.body());
    boolean decided = motion.stage().decided();
    var published = body.open() && decided ? "/public/votes/" + motion.id() : null;
    boolean signing = decided && meeting.stage() != org.liandong.meetings.Stage.RECORDED;
    return new Handed(
        FactWords.gate(progress.route(), referral.gate()),
        body.name(),
        desk ? "/meetings/" + meeting.id() : published,
        "meetings.motion.stage." + motion.stage(),
        tone(motion.stage()),
        meeting.begins(),
        null,
        0,
        0,
        false,
        signing ? "procedures.handed.unsigned" : null);
  }

  private static String tone(Motion.Stage stage) {
    return switch (stage) {
      case CARRIED -> "ok";
      case LOST -> "late";
      case TABLED, VOTING -> "info";
      case WITHDRAWN -> "";
    };
  }

  private Handed notice(Referral referral, Progress progress, boolean desk) {
    var notice = notices.find(Actor.PLATFORM, referral.notice());
    var told = objections.of(Actor.PLATFORM, notice.id());
    var outcome = notice.outcome();
    return new Handed(
        FactWords.gate(progress.route(), referral.gate()),
        notice.title(),
        (desk ? "/desk/notices/" : "/notices/") + notice.id(),
        outcome == null ? "notices.stage." + notice.stage() : "notices.outcome." + outcome,
        tone(notice),
        null,
        notice.ends(),
        told.size(),
        (int) told.stream().filter(it -> it.reply() != null).count(),
        !desk && running(notice),
        note(notice));
  }

  private boolean running(Notice notice) {
    var ends = notice.ends();
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return notice.stage() == Stage.RUNNING && ends != null && !today.isAfter(ends);
  }

  private static String tone(Notice notice) {
    var outcome = notice.outcome();
    if (outcome == Notice.Outcome.UPHELD) return "late";
    return outcome != null ? "ok" : notice.stage() == Stage.RUNNING ? "info" : "";
  }

  /** Without a photo of the sheet its gate does not pass. */
  private @Nullable String note(Notice notice) {
    boolean photo =
        postings.of(Actor.PLATFORM, notice.id()).stream().anyMatch(it -> it.photo() != null);
    return photo || notice.stage() != Stage.RUNNING ? null : "procedures.handed.unposted";
  }
}
