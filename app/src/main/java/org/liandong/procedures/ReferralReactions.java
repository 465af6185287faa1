package org.liandong.procedures;

import org.liandong.base.Actor;
import org.liandong.meetings.Action;
import org.liandong.meetings.MeetingEvent;
import org.liandong.notices.NoticeEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of what was handed over, and stops what nobody waits for any more. */
@Component
class ReferralReactions {
  private final VoteResults votes;
  private final NoticeResults notices;
  private final Referred referred;
  private final Procedures procedures;

  ReferralReactions(
      VoteResults votes, NoticeResults notices, Referred referred, Procedures procedures) {
    this.votes = votes;
    this.notices = notices;
    this.referred = referred;
    this.procedures = procedures;
  }

  @ApplicationModuleListener
  void takeVote(MeetingEvent.VoteClosed event) {
    votes.take(event.motion());
  }

  @ApplicationModuleListener
  void takeMinutes(MeetingEvent.Stepped event) {
    if (event.action() == Action.RECORDED) votes.take(event.meeting());
  }

  @ApplicationModuleListener
  void takeNotice(NoticeEvent.Stepped event) {
    notices.take(event.notice());
  }

  @ApplicationModuleListener
  void takeObjection(NoticeEvent.Objected event) {
    notices.take(event.notice());
  }

  @ApplicationModuleListener
  void takeReply(NoticeEvent.Replied event) {
    notices.take(event.notice());
  }

  @ApplicationModuleListener(condition = "#event.stops()")
  void stop(ProcedureEvent event) {
    var title = procedures.find(Actor.PLATFORM, event.id()).title();
    referred.stop(event.id(), title);
  }
}
