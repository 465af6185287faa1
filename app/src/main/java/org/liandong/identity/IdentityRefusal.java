package org.liandong.identity;

/** Why something about accounts, hats and helpers is not done. */
public enum IdentityRefusal {
  /** This hat may not give or take that position there. */
  NOT_YOURS_TO_APPOINT,
  /** Nobody appoints himself. */
  YOURSELF,
  /** The post does not exist at this level. */
  PLACE_DOES_NOT_FIT,
  /** A grid owner sits in the two committees of the community (GRD-04). */
  NOT_TWO_COMMITTEE,
  /** The post asks for a certificate that was not named (ACT-05). */
  CERTIFICATE_MISSING,
  /** A part-time member comes from a unit for a term (ACT-24). */
  UNIT_AND_TERM,
  /** A lead department has a name (ACT-10). */
  LEAD_UNIT,
  /** The place has its lead department already (ACT-10). */
  LEAD_TAKEN,
  /** The person holds this very appointment already. */
  ALREADY_HOLDS,
  /** The appointment ended before. */
  ENDED_ALREADY,
  /** An appointment cannot end before it began. */
  ENDS_BEFORE_IT_BEGINS,
  /** Too many accounts were opened from one address. */
  TOO_MANY_REGISTRATIONS,
  /** Too many people were looked up who do not exist. */
  TOO_MANY_GUESSES,
  /** A resident cannot be helped by himself. */
  OWN_HELPER,
  /** The authorisation ended or was withdrawn. */
  NOT_AUTHORISED,
  /** Only the resident or somebody who looks after the place may record it. */
  NOT_YOURS_TO_AUTHORISE,
  /** An authorisation lasts a year at most, and one spoken in presence that day only. */
  TOO_LONG,
  /** The authorisation allows looking, not acting. */
  LOOKING_ONLY,
  /** So many tokens at once are more than anybody keeps an eye on. */
  TOO_MANY_TOKENS
}
