package org.liandong.purchases.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.purchases.OfficeTasks;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Purchases;
import org.liandong.purchases.Sight;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks of offices and whether they can be handed to society. */
@Controller
class TasksController {
  private final OfficeTasks tasks;
  private final Purchases purchases;

  TasksController(OfficeTasks tasks, Purchases purchases) {
    this.tasks = tasks;
    this.purchases = purchases;
  }

  @GetMapping("/purchases/tasks")
  ModelAndView list(Actor actor) {
    return list(actor, Form.EMPTY);
  }

  private ModelAndView list(Actor actor, Form form) {
    if (!Sight.desk(actor)) throw new Absent("/purchases/tasks");
    var bound =
        purchases.bound(actor).stream()
            .map(one -> Choice.of(one.id().toString(), one.plan().name()))
            .toList();
    var buys = Sight.buys(actor, actor.hat().place());
    return new ModelAndView(
        "purchases/tasks", "page", new TasksPage(tasks.list(actor), bound, buys, form));
  }

  @PostMapping("/purchases/tasks")
  ModelAndView add(Actor actor, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent("/purchases/tasks");
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var office = typed.words("office", 60);
          var name = typed.words("name", 100);
          typed.check();
          tasks.add(actor, actor.hat().place(), office, name);
          return done(after);
        },
        again -> list(actor, again));
  }

  @PostMapping("/purchases/tasks/{id}/marks")
  ModelAndView mark(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var task = tasks.find(actor, TypedWhole.county(id)).printed();
    return form.attempt(
        () -> {
          mark(actor, task, form);
          return done(after);
        },
        again -> list(actor, again));
  }

  private void mark(Actor actor, CountyId task, Form form) {
    var typed = new TypedWhole(form);
    if (form.value("state").equals("TRANSFERRED")) {
      Purchase.Id purchase = Ids.purchase(form.value("purchase"));
      tasks.transfer(actor, task, purchase);
      return;
    }
    var state = typed.one("state", OfficeTasks.State.class);
    var why = typed.optional("why", 300);
    typed.check();
    tasks.mark(actor, task, state, why);
  }

  private static ModelAndView done(RedirectAttributes after) {
    after.addFlashAttribute("flash", Flash.ok("purchases.done"));
    return new ModelAndView("redirect:/purchases/tasks");
  }
}
