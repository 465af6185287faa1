package org.liandong.meetings;

import java.util.List;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members of meetings and votes, and owners of their tasks. */
@Component
class MeetingReactions {
  private final Meetings meetings;
  private final MeetingRows rows;
  private final Motions motions;
  private final Resolutions resolutions;
  private final Inbox inbox;

  MeetingReactions(
      Meetings meetings, MeetingRows rows, Motions motions, Resolutions resolutions, Inbox inbox) {
    this.meetings = meetings;
    this.rows = rows;
    this.motions = motions;
    this.resolutions = resolutions;
    this.inbox = inbox;
  }

  /** The notice of meeting, and what becomes of it. */
  @ApplicationModuleListener
  void tellStep(MeetingEvent.Stepped event) {
    var told =
        switch (event.action()) {
          case CALLED, POSTPONED, CANCELLED, RECORDED -> true;
          case PLANNED, OPENED, CLOSED -> false;
        };
    if (!told) return;
    var meeting = meetings.find(Actor.PLATFORM, event.meeting());
    var key = "meetings.told." + event.action();
    var cause = "meetings/%s/%d".formatted(meeting.id(), event.nr());
    tellAll(meeting, cause, key, List.of(meeting.title(), meeting.venue()));
  }

  @ApplicationModuleListener
  void tellVote(MeetingEvent.VoteOpened event) {
    var motion = motions.find(Actor.PLATFORM, event.motion());
    if (!motion.online()) return;
    var meeting = meetings.find(Actor.PLATFORM, event.meeting());
    var cause = "meetings/vote/" + motion.id();
    tellAll(meeting, cause, "meetings.told.VOTING", List.of(motion.title()));
  }

  @ApplicationModuleListener
  void tellTask(MeetingEvent.Resolved event) {
    var id = new Resolution.Id(event.meeting().county(), event.resolution());
    var resolution = resolutions.find(Actor.PLATFORM, id);
    for (var owner : resolution.owners())
      inbox.tell(
          id.county(),
          owner.account(),
          "meetings/task/" + id,
          "meetings.told.TASK",
          List.of(resolution.words()),
          "/meetings/tasks/" + id);
  }

  private void tellAll(Meeting meeting, String cause, String key, List<String> arguments) {
    rows.roll(meeting.id()).members().stream()
        .map(Roll.Member::account)
        .filter(account -> !account.equals(AccountId.NONE))
        .forEach(account ->
            inbox.tell(
                meeting.id().county(),
                account,
                cause,
                key,
                arguments,
                "/meetings/" + meeting.id()));
  }
}
