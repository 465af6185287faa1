package org.liandong.notices;

/** Why something about a notice was refused. The words are {@code notices.refused.NAME}. */
enum NoticeRefusal {
  /** Only staff in charge of the place. */
  NOT_CLERK,
  /** A notice stands at a place in a county. */
  NOWHERE,
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between. */
  STALE,
  /** Fewer working days than the rule asks. */
  TOO_SHORT,
  /** A notice is never shortened. */
  SHORTENED,
  /** Its last day is not over. */
  NOT_OVER,
  /** An objection waits for its answer. */
  UNANSWERED,
  /** The time for objections is over, or has not begun. */
  NOT_RUNNING,
  /** The objection has its answer. */
  ANSWERED_ALREADY,
  /** One person has objected as often as anyone may. */
  TOO_MANY,
  /** The list of what is disclosed has no such line. */
  UNKNOWN_TOPIC
}
