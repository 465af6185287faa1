package org.liandong.projects;

/** Why a step was refused. The words are {@code projects.refused.NAME}. */
enum ProjectRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between; the page shown was old. */
  STALE,
  /** This hat may not do this. */
  NOT_YOURS,
  /** Somebody else is at this section now. */
  HELD,
  /** Not within the days of applications. */
  OUTSIDE_WINDOW,
  /** Fields that have to be filled in are not. */
  INCOMPLETE,
  /** A rule is broken; the clause says which. */
  RULE,
  /** A rule warns: it goes on only with a written reason. */
  REASON,
  /** The steps before the application are not all passed. */
  PRE_STEPS,
  /** The scheme is not for this place. */
  OTHER_PLACE,
  /** Another community of the county would be one too many. */
  COMMUNITIES,
  /** The county selected too few communities. */
  FEW_COMMUNITIES,
  /** The county has filed no plan. */
  PLAN_MISSING,
  /** Nothing was designed in the county. */
  DESIGNS_MISSING,
  /** The phase of plans is over. */
  PLAN_OVER,
  /** The place belongs to a tier whose day has not come. */
  NOT_YET,
  /** All places of the scheme are taken. */
  QUOTA,
  /** The money of the scheme does not reach. */
  POT,
  /** The subsidy is more than is needed. */
  SUBSIDY,
  /** Community and street have to say their word first. */
  HOST_OPINIONS,
  /** An expert has to look at it first. */
  NO_EXPERT,
  /** An expert takes no part in what he looks at, and says his word once. */
  PARTIAL,
  /** Who evaluates takes no part in what is evaluated. */
  EVALUATOR_TAKES_PART,
  /** Who evaluates decided nothing about it. */
  EVALUATOR_OPINED,
  /** Who evaluates serves at none of the levels below the province. */
  EVALUATOR_APPOINTED,
  /** The body that evaluates neither carries out, builds nor pays for it. */
  EVALUATOR_BODY,
  /** The registration of the body that evaluates has not ended. */
  EVALUATOR_ENDED,
  /** A registration ends once. */
  INSTITUTION_ENDED,
  /** A visit is written down once. */
  VISITED_ALREADY,
  /** Work begins with somebody who carries it out. */
  NO_CARRIER,
  /** And with a social worker of the carrier in charge. */
  NO_WORKER
}
