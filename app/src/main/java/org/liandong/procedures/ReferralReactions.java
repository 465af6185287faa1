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
  private final Results results;
  private final Procedures procedures;

  ReferralReactions(Results results, Procedures procedures) {
    this.results = results;
    this.procedures = procedures;
  }

  @ApplicationModuleListener
  void takeVote(MeetingEvent.VoteClosed event) {
    results.take(event.motion());
  }

  @ApplicationModuleListener
  void takeMinutes(MeetingEvent.Stepped event) {
    if (event.action() == Action.RECORDED) results.take(event.meeting());
  }

  @ApplicationModuleListener
  void takeNotice(NoticeEvent.Stepped event) {
    results.take(event.notice());
  }

  @ApplicationModuleListener
  void takeObjection(NoticeEvent.Objected event) {
    results.take(event.notice());
  }

  @ApplicationModuleListener
  void takeReply(NoticeEvent.Replied event) {
    results.take(event.notice());
  }

  @ApplicationModuleListener
  void stop(ProcedureEvent event) {
    boolean over = event.turned() && event.stage() != Stage.RUNNING;
    if (event.kind() != Act.Kind.RETURNED && !over) return;
    var title = procedures.find(Actor.PLATFORM, event.id()).title();
    results.stop(event.id(), title);
  }
}
