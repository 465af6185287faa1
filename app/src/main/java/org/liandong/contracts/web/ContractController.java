package org.liandong.contracts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.contracts.Contract;
import org.liandong.contracts.Contracts;
import org.liandong.contracts.Sight;
import org.liandong.ledger.Book;
import org.liandong.projects.Project;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a contract, and one contract. */
@Controller
class ContractController {
  private final Contracts contracts;
  private final ContractPages pages;

  ContractController(Contracts contracts, ContractPages pages) {
    this.contracts = contracts;
    this.pages = pages;
  }

  @GetMapping("/contracts/new")
  ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String project) {
    if (!Sight.desk(actor)) throw new Absent("/contracts/new");
    return form(actor, project(project), Form.EMPTY);
  }

  private ModelAndView form(Actor actor, Project.Id project, Form form) {
    return new ModelAndView("contracts/new", "page", pages.form(actor, project, form));
  }

  @PostMapping("/contracts")
  ModelAndView draft(Actor actor, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent("/contracts");
    var project = project(form.value("project"));
    return form.attempt(
        () -> {
          var id = contracts.draft(actor, read(project, form));
          after.addFlashAttribute("flash", Flash.ok("contracts.done.drafted"));
          return new ModelAndView("redirect:/contracts/" + id);
        },
        again -> form(actor, project, again));
  }

  private static Contract.Draft read(Project.Id project, Form form) {
    var typed = new TypedWhole(form);
    var number = typed.words("number", 60);
    var funder = typed.words("funder", 80);
    var line = typed.words("line", 100).split("/", 2);
    var milestones = milestones(typed, form);
    if (milestones.isEmpty()) typed.wrong("title-1", "ui.typed.missing");
    if (line.length != 2) typed.wrong("line", "ui.typed.choose");
    typed.check();
    var book = TypedWhole.county(line[0]);
    var paid =
        new Contract.Paid(
            new Book.Id(book.county(), book.id()),
            Objects.requireNonNull(TypedWhole.id(line[1], new UUID(0, 0))));
    return new Contract.Draft(project, number, funder, paid, milestones, typed.once());
  }

  private static List<Contract.Planned> milestones(TypedWhole typed, Form form) {
    var planned = new ArrayList<Contract.Planned>();
    for (int nr = 1; nr <= NewPage.MOST; nr++) {
      var empty = form.value("title-" + nr).isBlank() && form.value("amount-" + nr).isBlank();
      if (!empty)
        planned.add(
            new Contract.Planned(
                typed.words("title-" + nr, 100),
                typed.day("due-" + nr),
                typed.money("amount-" + nr)));
    }
    return planned;
  }

  @GetMapping("/contracts/{id}")
  ModelAndView one(Actor actor, @PathVariable String id) {
    return page(pages, actor, Ids.contract(id), Form.EMPTY);
  }

  static ModelAndView page(ContractPages pages, Actor actor, Contract.Id id, Form form) {
    return new ModelAndView("contracts/contract", "page", pages.one(actor, id, form));
  }

  private static Project.Id project(String text) {
    try {
      return Project.Id.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
