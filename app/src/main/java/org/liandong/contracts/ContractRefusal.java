package org.liandong.contracts;

/** Why a step was refused. The words are {@code contracts.refused.NAME}. */
enum ContractRefusal {
  WRONG_STAGE,
  STALE,
  /** This hat does not do this. */
  NOT_YOURS,
  /** The project is not approved, or has a contract. */
  NOT_APPROVED,
  /** Nobody of the carrier is in charge of the work. */
  NO_WORKER,
  /** The milestones are not the granted sum. */
  UNBALANCED,
  NO_MILESTONE,
  /** A milestone lies outside the time of the contract. */
  OUTSIDE,
  /** Signed already by this party. */
  SIGNED_ALREADY,
  /** One person signs for one party. */
  OTHER_PERSON,
  /** The confirmation is somebody else's, or too old. */
  NOT_CONFIRMED,
  /** A reward is paid after a passed evaluation only. */
  NO_RESULT,
  /** Reached already. */
  REACHED_ALREADY,
  /** Something is not paid or not accepted yet. */
  OPEN_MILESTONES,
  /** A month that is not over yet, or before the contract. */
  WRONG_MONTH,
  NUMBER_TAKEN
}
