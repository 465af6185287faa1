package org.liandong.territory;

/** Why this module refuses; the words are {@code territory.refused.NAME}. */
public enum TerritoryRefusal {
  /** The place already has an owner in that time (GRD-04: one owner per grid). */
  OWNER_TAKEN,
  /** Somebody else changed it since the form was opened. */
  STALE,
  /** An open place of that name stands beside it. */
  NAME_TAKEN,
  /** 999 codes of one kind under one place are the most there can be. */
  CODES_EXHAUSTED,
  /** It still contains something that is open. */
  NOT_EMPTY,
  /** It was closed before. */
  CLOSED,
  /** The end lies before the beginning. */
  ENDS_BEFORE_START
}
