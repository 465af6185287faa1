package org.liandong.policy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.policy.CatalogueImports;
import org.liandong.policy.CatalogueImports.Fault;
import org.liandong.policy.CatalogueImports.Outcome;
import org.liandong.policy.CatalogueImports.Table;
import org.liandong.policy.Rights;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists: what holds, what was handed in, what is otherwise, and from when a version holds. */
@Controller
class CataloguesController {
  private final CatalogueImports imports;
  private final CataloguePages pages;

  CataloguesController(CatalogueImports imports, CataloguePages pages) {
    this.imports = imports;
    this.pages = pages;
  }

  @GetMapping("/policy/catalogues")
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String place) {
    return list(actor, at(actor, place), Form.EMPTY, List.of());
  }

  @PostMapping("/policy/catalogues")
  ModelAndView take(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Form form,
      RedirectAttributes redirect) {
    var at = at(actor, place);
    if (!Rights.mayGovern(actor, at)) throw new Absent(at);
    return form.attempt(
        () ->
            switch (imports.take(actor, at, table(form, file))) {
              case Outcome.Taken taken -> {
                redirect.addFlashAttribute("flash", Flash.ok("policy.catalogue.taken"));
                yield new ModelAndView("redirect:/policy/catalogues/" + taken.version());
              }
              case Outcome.Refused refused -> {
                var page = list(actor, at, form, refused.faults());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
              }
            },
        again -> list(actor, at, again, List.of()));
  }

  @GetMapping("/policy/catalogues/{id}")
  ModelAndView version(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String against) {
    var start = new LinkedHashMap<String, String>();
    start.put("from", pages.today().toString());
    var other = against.isEmpty() ? null : Codes.id(against);
    return version(actor, Codes.id(id), other, Form.of(start));
  }

  @PostMapping("/policy/catalogues/{id}/publications")
  ModelAndView publish(
      Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
    var version = Codes.id(id);
    return form.attempt(
        () -> {
          imports.publish(actor, version, Codes.day(form, "from"));
          redirect.addFlashAttribute("flash", Flash.ok("policy.catalogue.published"));
          return new ModelAndView("redirect:/policy/catalogues/" + id);
        },
        again -> version(actor, version, null, again));
  }

  private static PlaceCode at(Actor actor, String place) {
    return place.isEmpty() ? actor.hat().place() : Codes.place(place);
  }

  private static Table table(Form form, @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) throw Invalid.field("file", "policy.invalid.nofile");
    try {
      return new Table(
          form.value("key").strip(),
          form.value("title"),
          form.value("titleEn"),
          form.value("sample").equals("true"),
          form.value("source"),
          file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView list(Actor actor, PlaceCode place, Form form, List<Fault> faults) {
    return new ModelAndView("policy/catalogues", "page", pages.list(actor, place, form, faults));
  }

  private ModelAndView version(Actor actor, UUID id, @Nullable UUID against, Form form) {
    return new ModelAndView("policy/catalogue", "page", pages.version(actor, id, against, form));
  }
}
