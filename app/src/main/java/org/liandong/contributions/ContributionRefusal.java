package org.liandong.contributions;

/** Why a step was refused. The words are {@code contributions.refused.NAME}. */
enum ContributionRefusal {
  /** This hat writes nothing down here. */
  NOT_YOURS,
  /** Taken back already. */
  RETRACTED
}
