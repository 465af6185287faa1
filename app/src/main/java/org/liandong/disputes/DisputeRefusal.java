package org.liandong.disputes;

/** Why a step was refused. The words are {@code disputes.refused.NAME}. */
public enum DisputeRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between; the page shown was old. */
  STALE,
  /** The text was changed in between: what is signed must be what was read. */
  OTHER_TEXT,
  /** Only a party signs. */
  NOT_A_PARTY,
  /** A party who signs in signs in person; only for others paper stands. */
  SIGNS_IN_PERSON,
  /** Signed already. */
  TWICE,
  /** Only the mediator does this. */
  NOT_MEDIATOR,
  /** A party cannot mediate, nor the mediator be a party. */
  PARTIAL,
  /** Comes to the table already. */
  INVITED_ALREADY,
  /** An agreement needs two sides. */
  ONE_SIDE,
  /** A visit lies between the agreement and today. */
  VISIT_DAY,
  /** This hat may not do this. */
  NOT_YOURS,
  /** Restricted cases are for communities, streets and counties, by name. */
  NOT_ENTRUSTABLE,
  /** Nothing more to report: the matter is closed. */
  EVENT_CLOSED,
  /** It waits for the level above. */
  NOT_YOUR_LEVEL,
  /** The round is over. */
  ROUND_OVER,
  /** This place was looked at already in this round. */
  LOOKED_ALREADY,
  /** A round ends in the future. */
  ROUND_DUE,
  /** One round at a time in a community. */
  ROUND_RUNNING,
  /** Somebody said already what was done about this warning. */
  ANSWERED_ALREADY,
  /** What is reported happened before now. */
  EVENT_TIME
}
