package org.liandong.procedures;

/** Why an act was refused. The words are {@code procedures.refused.NAME}. */
public enum ProcedureRefusal {
  /** The procedure is over. */
  ENDED,
  /** The step changed in between; the page shown was old. */
  STALE,
  /** The gate is not open: it is ahead, behind, or not for this subject. */
  NOT_OPEN,
  /** The gate is passed or failed already in this round. */
  SETTLED,
  /** This act has no place at this gate. */
  WRONG_ACT,
  /** The hat is not the gate's: another level, place, position or line. */
  WRONG_LEVEL,
  /** Nobody decides what he began himself. */
  OWN_MATTER,
  /** This person, or this seat, has decided in this round. */
  DECIDED_ALREADY,
  /** Not among those who countersign here. */
  NOT_SEATED,
  /** Only whoever began it may do this. */
  NOT_OWNER,
  /** The numbers of the vote do not add up. */
  TALLY,
  /** Not enough members came. */
  NO_QUORUM,
  /** Minutes, or a photo of the posted sheet, are missing. */
  PAPERS_MISSING,
  /** The meeting would lie before its step opened, or in the future. */
  MEETING_DAY,
  /** The notice would hang fewer working days than it must. */
  NOTICE_SHORT,
  /** The notice would begin before its step did. */
  NOTICE_BACKDATED,
  /** The last day of the notice is not over. */
  NOTICE_RUNNING,
  /** The notice was not put up. */
  NOTICE_MISSING,
  /** An objection has no answer. */
  UNANSWERED,
  /** A body stands here: its meeting decides, and nobody types the result. */
  BODY_DECIDES,
  /** A gate of a notice is passed by the notice, and nobody types what became of it. */
  NOTICE_DECIDES,
  /** The gate was handed over, and what it was handed to is under way. */
  REFERRED,
  /** There is no such objection, paper, party or step. */
  UNKNOWN,
  /** It was filed or signed already. */
  TWICE,
  /** The days in which this step happens have not come, or are over. */
  OUTSIDE_WINDOW,
  /** Every place of the quota is taken. */
  QUOTA_FULL,
  /** A level of the route lies below the subject's place. */
  LEVEL_MISSING,
  /** The route is not begun at this place, or not under this hat. */
  NOT_OFFERED
}
