package org.liandong.people;

/** Why something about people is not done. */
public enum PeopleRefusal {
  /** The identity number is registered in this county already. */
  ALREADY_REGISTERED,
  /** The consent was withdrawn before. */
  CONSENT_WITHDRAWN,
  /** Moving out before moving in. */
  LEFT_BEFORE_JOINED
}
