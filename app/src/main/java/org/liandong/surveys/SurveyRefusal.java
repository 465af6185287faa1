package org.liandong.surveys;

/** Why a step was refused. The words are {@code surveys.refused.NAME}. */
enum SurveyRefusal {
  /** This hat asks nobody here. */
  NOT_YOURS,
  /** Once it is open its questions stay. */
  NOT_A_DRAFT,
  /** It is not open. */
  NOT_OPEN,
  /** It was changed in between. */
  STALE,
  /** Without questions there is nothing to open. */
  NO_QUESTIONS,
  /** It would be over before it begins. */
  CLOSES_PAST,
  /** A sample needs a seed everybody can read. */
  NO_SEED,
  /** Nobody lives there who could be asked. */
  NOBODY,
  /** One does not belong to those who are asked. */
  NOT_ASKED,
  /** This person, or household, has answered. */
  ANSWERED_ALREADY
}
