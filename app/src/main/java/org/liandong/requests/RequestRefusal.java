package org.liandong.requests;

/** Why a step was refused. The words are {@code requests.refused.NAME}. */
enum RequestRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between; the page shown was old. */
  STALE,
  /** Only the person who holds it may do this. */
  NOT_HOLDER,
  /** Only the resident who reported it may do this. */
  NOT_RESIDENT,
  /** Reported from a place without a community: nobody could be found. */
  NOWHERE,
  /** The days in which a closed request may be opened again are over. */
  TOO_LATE
}
