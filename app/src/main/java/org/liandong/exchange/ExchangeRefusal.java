package org.liandong.exchange;

/** Why a step was refused. The words are {@code exchange.refused.NAME}. */
enum ExchangeRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** The other did something in between; the page shown was old. */
  STALE,
  /** Nobody helps himself. */
  YOURSELF,
  /** Only the other of the two may do this. */
  NOT_YOURS,
  /** Somebody else helps already, or the time is over. */
  NOT_OPEN,
  /** The same neighbour has offered already. */
  TWICE,
  /** Its time is over before it begins, or lasts longer than is sensible. */
  TIMES
}
