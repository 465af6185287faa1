package org.liandong.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Resolution;
import org.liandong.meetings.Resolutions;
import org.liandong.meetings.Sight;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task out of a meeting, for its owners and for those who see the meeting. */
@Controller
class TasksController {
  private final Resolutions resolutions;
  private final Meetings meetings;
  private final Clock clock;

  TasksController(Resolutions resolutions, Meetings meetings, Clock clock) {
    this.resolutions = resolutions;
    this.meetings = meetings;
    this.clock = clock;
  }

  @GetMapping("/meetings/tasks/{id}")
  ModelAndView task(Actor actor, @PathVariable String id) {
    return page(actor, Ids.resolution(id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Resolution.Id id, Form form) {
    var resolution = resolutions.find(actor, id);
    var mine =
        resolution.owners().stream()
            .filter(owner -> !owner.done() && resolutions.mayReport(actor, resolution, owner))
            .map(Resolution.Owner::nr)
            .toList();
    var due = resolution.due();
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var late = due != null && resolution.waiting() && today.isAfter(due);
    var page =
        new TaskPage(
            resolution,
            mine,
            late,
            meetings.lookup(actor, resolution.meeting()).isPresent(),
            Sight.desk(actor),
            form);
    return new ModelAndView("meetings/task", "page", page);
  }

  @PostMapping("/meetings/tasks/{id}/reports")
  ModelAndView report(
      Actor actor,
      @PathVariable String id,
      @RequestParam int owner,
      Form form,
      RedirectAttributes after) {
    var resolution = Ids.resolution(id);
    return form.attempt(
        () -> {
          var words = new Typed(form).words("report", 2000);
          resolutions.report(actor, resolution, owner, words);
          after.addFlashAttribute("flash", Flash.ok("meetings.done.reported"));
          return new ModelAndView("redirect:/meetings/tasks/" + resolution);
        },
        again -> page(actor, resolution, again));
  }
}
