package org.liandong.policy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.policy.CalendarImports;
import org.liandong.policy.CalendarImports.Notice;
import org.liandong.policy.CatalogueImports.Fault;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of working days: open to everybody, extended by the nation's administrator. */
@Controller
class CalendarController {
  private final CalendarImports imports;
  private final CalendarPages pages;

  CalendarController(CalendarImports imports, CalendarPages pages) {
    this.imports = imports;
    this.pages = pages;
  }

  @GetMapping("/policy/calendar")
  ModelAndView calendar(Actor actor) {
    return page(actor, Form.EMPTY, List.of());
  }

  @PostMapping("/policy/calendar")
  ModelAndView take(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Form form,
      RedirectAttributes redirect) {
    if (!CalendarImports.mayImport(actor)) throw new Absent("calendar");
    return form.attempt(
        () -> {
          var faults = imports.take(actor, notice(form), bytes(file));
          if (!faults.isEmpty()) {
            var again = page(actor, form, faults);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
          }
          redirect.addFlashAttribute("flash", Flash.ok("policy.calendar.taken"));
          return new ModelAndView("redirect:/policy/calendar");
        },
        again -> page(actor, again, List.of()));
  }

  private static Notice notice(Form form) {
    var year = form.value("year").strip();
    return new Notice(
        year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
        form.value("title").strip(),
        form.value("number").strip(),
        Codes.day(form, "dated"),
        form.value("source").strip());
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) throw Invalid.field("file", "policy.invalid.nofile");
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView page(Actor actor, Form form, List<Fault> faults) {
    return new ModelAndView("policy/calendar", "page", pages.page(actor, form, faults));
  }
}
