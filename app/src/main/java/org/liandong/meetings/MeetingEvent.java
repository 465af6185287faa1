package org.liandong.meetings;

import java.util.UUID;

/** Something happened to a meeting, a motion or a task. */
public sealed interface MeetingEvent {
  Meeting.Id meeting();

  /**
   * A step was taken.
   *
   * @param nr the number of the fact it left
   */
  record Stepped(Meeting.Id meeting, int nr, Action action) implements MeetingEvent {}

  /** A vote began, and members may vote. */
  record VoteOpened(Meeting.Id meeting, Motion.Id motion) implements MeetingEvent {}

  /** A vote closed with this outcome. */
  record VoteClosed(Meeting.Id meeting, Motion.Id motion, boolean carried)
      implements MeetingEvent {}

  /** Something was resolved; its owners, if any, have work. */
  record Resolved(Meeting.Id meeting, UUID resolution) implements MeetingEvent {}

  /**
   * An owner said that the part is done.
   *
   * @param done whether all parts are
   */
  record Reported(Meeting.Id meeting, UUID resolution, int owner, boolean done)
      implements MeetingEvent {}
}
