package org.liandong.procedures;

import java.util.List;
import java.util.Set;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Stage;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Periods;
import org.liandong.procedures.Referrals.Convening;
import org.liandong.procedures.Referrals.Text;
import org.liandong.procedures.route.Gate;
import org.springframework.stereotype.Component;

/** What procedures put into meetings and notices, and whether it is still under way there. */
@Component
class Under {
  private static final int MOST = 5000;
  private final Meetings meetings;
  private final Motions motions;
  private final Notices notices;
  private final Periods periods;

  Under(Meetings meetings, Motions motions, Notices notices, Periods periods) {
    this.meetings = meetings;
    this.motions = motions;
    this.notices = notices;
    this.periods = periods;
  }

  Motion.Id table(Actor actor, Body body, Procedure procedure, Convening convening) {
    var meeting = convening.at() == null ? planned(actor, body, procedure, convening) : null;
    var at = meeting == null ? convening.at() : meeting;
    if (at == null || !meetings.find(actor, at).body().equals(body.id()))
      throw Invalid.field("meeting", "procedures.field.choice");
    var draft =
        new Motion.Draft(
            procedure.title(), words(procedure), convening.ballot(), convening.online(), Set.of());
    return motions.table(actor, at, draft);
  }

  /** What it is about, with the number under which it goes. */
  private static String words(Procedure procedure) {
    var number = "%s-P%05d".formatted(procedure.id().county(), procedure.number());
    var told = procedure.description();
    int room = MOST - number.length() - 1;
    return (told.length() > room ? told.substring(0, room) : told) + "\n" + number;
  }

  private Meeting.Id planned(Actor actor, Body body, Procedure procedure, Convening convening) {
    var begins = convening.begins();
    if (begins == null) throw Invalid.field("begins", "procedures.field.day");
    if (convening.venue().isBlank()) throw Invalid.field("venue", "procedures.field.words.missing");
    var plan =
        new Meeting.Plan(
            Meeting.Form.SESSION,
            procedure.title(),
            convening.venue().strip(),
            "",
            begins,
            convening.once());
    return meetings.plan(actor, body.id(), plan);
  }

  Meeting.Id meeting(Actor actor, Motion.Id motion) {
    return motions.find(actor, motion).meeting();
  }

  /**
   * Drafted and published: it runs as long as the gate asks, and never less than the place does.
   */
  Notice publish(Actor actor, PlaceCode place, Procedure.Id about, Gate.Notice gate, Text text) {
    var draft =
        new Notice.Draft(
            Notice.Kind.NOTICE,
            "",
            "procedures/" + about + "/" + gate.key(),
            text.title(),
            text.words(),
            text.days() == 0 ? least(place, gate) : text.days(),
            List.copyOf(text.covered()),
            text.once());
    var id = notices.draft(actor, place, draft);
    notices.publish(actor, id, 1);
    return notices.find(actor, id);
  }

  int least(PlaceCode place, Gate.Notice gate) {
    return Math.max(gate.days(), periods.period(place, "").count());
  }

  /** May it still bring a result? */
  boolean running(Referral referral) {
    return switch (referral.kind()) {
      case MOTION -> {
        var motion = motions.find(Actor.PLATFORM, referral.motion());
        var meeting = meetings.find(Actor.PLATFORM, motion.meeting());
        yield motion.stage() != Motion.Stage.WITHDRAWN
            && meeting.stage() != Stage.CANCELLED
            && meeting.stage() != Stage.RECORDED;
      }
      case NOTICE -> {
        var notice = notices.find(Actor.PLATFORM, referral.notice());
        yield notice.stage() == org.liandong.notices.Stage.RUNNING || Hands.good(notice.outcome());
      }
    };
  }

  /** Nothing goes on for a matter that was sent back or taken back. */
  void stop(Referral referral, String words) {
    switch (referral.kind()) {
      case MOTION -> {
        var motion = motions.find(Actor.PLATFORM, referral.motion());
        if (motion.stage() == Motion.Stage.TABLED) motions.withdraw(Actor.PLATFORM, motion.id());
      }
      case NOTICE -> {
        var notice = notices.find(Actor.PLATFORM, referral.notice());
        if (notice.stage() == org.liandong.notices.Stage.RUNNING)
          notices.withdraw(Actor.PLATFORM, notice.id(), notice.version(), words);
      }
    }
  }
}
