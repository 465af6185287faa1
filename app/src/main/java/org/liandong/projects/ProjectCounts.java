package org.liandong.projects;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts a project for every measure it is part of, after each of its steps, in one go. */
@Component
class ProjectCounts {
  private final FundingMeasures funding;
  private final LeverageMeasures leverage;
  private final OutcomeMeasures outcomes;
  private final CarrierMeasures carriers;

  ProjectCounts(
      FundingMeasures funding,
      LeverageMeasures leverage,
      OutcomeMeasures outcomes,
      CarrierMeasures carriers) {
    this.funding = funding;
    this.leverage = leverage;
    this.outcomes = outcomes;
    this.carriers = carriers;
  }

  /** Carriers last: many projects share one, and wait for each other there. */
  @ApplicationModuleListener
  void count(ProjectEvent event) {
    funding.count(event);
    leverage.count(event);
    outcomes.count(event);
    carriers.count(event);
  }
}
