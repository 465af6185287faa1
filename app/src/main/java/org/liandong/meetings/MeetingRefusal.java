package org.liandong.meetings;

/** Why something about a meeting was refused. The words are {@code meetings.refused.NAME}. */
enum MeetingRefusal {
  /** Only those who work for the body, its chair and its secretary convene it. */
  NOT_CONVENER,
  /** Not at a place of the level that the list gives for this kind of body. */
  WRONG_LEVEL,
  /** The body has no such place to fill. */
  NO_SUCH_SLOT,
  /** The place is filled as often as it may be. */
  SLOT_FULL,
  /** Somebody sits here already. */
  SEATED_ALREADY,
  /** Whoever sits in a body that this one oversees cannot sit here. */
  APART,
  /** The seat asks for the unit it is held for. */
  NO_UNIT,
  /** A place that must be filled is not. */
  INCOMPLETE,
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between. */
  STALE,
  /** Too few have come. */
  NO_QUORUM,
  /** The code is not the one shown in the room. */
  WRONG_CODE,
  /** Whoever it is does not belong to this meeting. */
  NOT_MEMBER,
  /** Present already, or represented by another already. */
  PRESENT_ALREADY,
  /** The body allows no proxy, or no more for this member. */
  NO_PROXY,
  /** A vote is still running. */
  VOTE_RUNNING,
  /** The vote is over, or has not begun. */
  NOT_VOTING,
  /** The motion is not voted on in this way. */
  WRONG_WAY,
  /** One's vote is one's own: a helper cannot give it. */
  NOT_IN_PERSON,
  /** The seat has no vote. */
  NO_VOTE,
  /** The seat has voted. */
  VOTED_ALREADY,
  /** Nobody who is not here gets a ballot paper. */
  NOT_PRESENT,
  /** More papers counted than were given out. */
  PAPER_ABOVE_ROLL,
  /** Papers were given out and not counted. */
  NOT_COUNTED,
  /** Register, ballots and papers do not add up. */
  UNRECONCILED,
  /** Nothing follows from a motion that was not carried. */
  NOT_CARRIED,
  /** The minutes have no text, or the chair has not signed it. */
  UNSIGNED,
  /** Only an owner says that a task is done. */
  NOT_OWNER,
  /** The owner has said so. */
  REPORTED_ALREADY
}
