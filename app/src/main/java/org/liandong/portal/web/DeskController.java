package org.liandong.portal.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.inbox.WaitingTasks;
import org.liandong.requests.Sight;
import org.liandong.requests.Workloads;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where staff begin: what waits, how much there is, and the place they answer for. */
@Controller
class DeskController {
  private final Surroundings surroundings;
  private final Workloads workloads;
  private final WaitingTasks waiting;

  DeskController(Surroundings surroundings, Workloads workloads, WaitingTasks waiting) {
    this.surroundings = surroundings;
    this.workloads = workloads;
    this.waiting = waiting;
  }

  @GetMapping("/desk")
  @Transactional(readOnly = true)
  ModelAndView desk(Actor actor) {
    if (!actor.hat().position().staff()) throw new Absent("/desk");
    var tasks = waiting.of(actor);
    var page =
        new DeskPage(
            Sight.desk(actor),
            workloads.of(actor),
            tasks.stream().limit(DeskPage.SHOWN).toList(),
            tasks.size(),
            surroundings.of(actor.hat().place()).orElse(null));
    return new ModelAndView("portal/desk", "page", page);
  }
}
