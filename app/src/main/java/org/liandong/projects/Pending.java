package org.liandong.projects;

import org.liandong.base.Actor;
import org.springframework.stereotype.Component;

/** What has to be there before the first application of a community: its turn, plans, designs. */
@Component
class Pending {
  private final Tiers tiers;
  private final LocalPlans plans;

  Pending(Tiers tiers, LocalPlans plans) {
    this.tiers = tiers;
    this.plans = plans;
  }

  void hold(Actor actor, Project project) {
    tiers.hold(project);
    plans.hold(actor, project);
  }
}
