package org.liandong.ledger;

/** Why something was not booked. The words are {@code ledger.refused.NAME}. */
enum LedgerRefusal {
  /** Nothing, or less than nothing. */
  NOT_POSITIVE,
  /** More than a movement can carry. */
  TOO_LARGE,
  /** The parts are not what the whole says. */
  UNBALANCED,
  /** The line has less than this left: its limit blocks. */
  LIMIT,
  /** The book has less than this that is not granted. */
  NOT_ENOUGH,
  /** The commitment has less than this left. */
  OVER_COMMITMENT,
  /** Something is missing before this promise may be paid out. */
  HELD,
  /** What would be undone is not there any more. */
  ALREADY_USED,
  /** Money for one purpose does not go to another. */
  EARMARKED,
  /** The two levels do not pay alike. */
  UNMATCHED,
  /** The year is closed. */
  CLOSED_YEAR,
  /** The year has not come, or is not the line's. */
  WRONG_YEAR,
  /** Promises or payments of the year are open. */
  OPEN_CLAIMS,
  /** The other thing belongs to another book or county. */
  FOREIGN,
  /** Only finance officers in charge of the place do this. */
  NOT_FINANCE,
  /** Only officers and workers in charge of the place do this. */
  NOT_OFFICER,
  /** Who entered it does not approve it (four eyes). */
  SAME_PERSON,
  /** Somebody was faster; the page was old. */
  STALE,
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** It was undone before. */
  ALREADY_REVERSED,
  /** This kind of posting is undone by its own step. */
  NOT_REVERSIBLE,
  /** There is one of that name or number. */
  NAME_TAKEN,
  /** A book stands in a county or below it. */
  NO_COUNTY,
  /** A payment rests on a voucher that can be looked at (003:145). */
  NO_VOUCHER,
  /** The book is open to everybody already. */
  ALREADY_PUBLISHED
}
