package org.liandong.projects;

/** Why a step was refused. The words are {@code projects.refused.NAME}. */
enum ProjectRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between; the page shown was old. */
  STALE,
  /** This hat may not do this. */
  NOT_YOURS
}
