package org.liandong.procedures.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.files.Opened;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Procedures;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One procedure: where it is, what is done with it, and its papers. */
@Controller
class FactsController {
  private final Procedures procedures;
  private final ProcedureDetail detail;
  private final Papers papers;
  private final Files files;
  private final Reaches reaches;

  FactsController(
      Procedures procedures, ProcedureDetail detail, Papers papers, Files files, Reaches reaches) {
    this.procedures = procedures;
    this.detail = detail;
    this.papers = papers;
    this.files = files;
    this.reaches = reaches;
  }

  @GetMapping("/procedures/{id}")
  ModelAndView procedure(Actor actor, @PathVariable String id) {
    return detail.page(actor, Ids.procedure(id), Form.EMPTY);
  }

  @PostMapping("/procedures/{id}/facts")
  ModelAndView act(
      Actor actor,
      @PathVariable String id,
      @RequestParam(name = "papers", required = false) @Nullable List<MultipartFile> sent,
      Form form,
      RedirectAttributes after) {
    var procedure = procedures.find(actor, Ids.procedure(id));
    return form.attempt(
        () -> {
          var typed = new FactForm(form);
          var act = typed.act();
          var stored = papers.store(actor, procedure.place(), sent);
          procedures.act(actor, procedure.id(), typed.version(), act, stored);
          after.addFlashAttribute("flash", Flash.ok("procedures.done." + act.kind()));
          return new ModelAndView("redirect:/procedures/" + id);
        },
        again -> detail.page(actor, procedure.id(), again));
  }

  /** A paper: whoever sees the procedure sees it, whoever handed it in. */
  @GetMapping("/procedures/{id}/papers/{paper}")
  ResponseEntity<Resource> paper(Actor actor, @PathVariable String id, @PathVariable String paper) {
    var procedure = procedures.find(actor, Ids.procedure(id)).id();
    var attachment = new Attachment.Id(procedure.county(), uuid(paper));
    if (!papers.belongs(procedure, attachment.id())) throw new Absent(paper);
    return reaches
        .<Opened, RuntimeException>within(
            Reach.EVERYTHING, () -> files.open(Actor.PLATFORM, attachment))
        .answer();
  }

  private static UUID uuid(String text) {
    return Absent.unless(text, UUID::fromString);
  }
}
