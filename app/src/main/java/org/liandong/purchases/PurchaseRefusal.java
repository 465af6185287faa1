package org.liandong.purchases;

/** Why a step was refused. The words are {@code purchases.refused.NAME}. */
enum PurchaseRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between. */
  STALE,
  /** This hat buys nothing here. */
  NOT_YOURS,
  /** The negative list names it. */
  NEGATIVE_ITEM,
  /** The catalogue of the place does not have it, or names a group. */
  NO_ITEM,
  /** No line of the annual budget. */
  NO_BUDGET,
  /** The line is of another year. */
  WRONG_YEAR,
  NO_ANNOUNCEMENT,
  NO_SELECTION,
  NO_CONTRACT,
  /** A way that does not compete needs its reason in writing. */
  NO_REASON,
  /** Announced too short a time. */
  TOO_SOON,
  /** Too few offers for a way that competes. */
  FEW_OFFERS,
  /** No valid qualification on this day. */
  NOT_QUALIFIED,
  /** Dearer than planned. */
  OVER_PLAN,
  /** Offered already. */
  OFFERED_ALREADY,
  /** An overdue finance report blocks the payment. */
  REPORT_OVERDUE,
  /** Not a contract of this provider, or nothing to report. */
  NO_REPORT,
  /** More spent than received. */
  OVERSPENT,
  /** An entitled household pays nothing. */
  NOT_FREE,
  /** The parts are not the price. */
  UNBALANCED,
  /** A purchase below itself, or above one of another county. */
  WRONG_ABOVE,
  NAME_TAKEN,
  /** Decided already. */
  DECIDED,
  /** More than was asked for. */
  OVER_ASKED
}
