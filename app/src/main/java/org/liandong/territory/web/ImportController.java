package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.territory.Editors;
import org.liandong.territory.intake.Handovers;
import org.liandong.territory.intake.Intake;
import org.liandong.territory.intake.Intakes;
import org.liandong.territory.intake.Templates;
import org.liandong.ui.Download;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Preferences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tables and maps come in: rehearsed first with every problem named, then loaded as a whole. */
@Controller
class ImportController {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final long LARGEST = 16L << 20;
  private static final int LONGEST_NAME = 120;
  private final Intakes intakes;
  private final Handovers handovers;
  private final ImportPages pages;
  private final Messages messages;

  ImportController(Intakes intakes, Handovers handovers, ImportPages pages, Messages messages) {
    this.intakes = intakes;
    this.handovers = handovers;
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/territory/{code:\\d{12}}/import")
  ModelAndView page(Actor actor, @PathVariable String code, HttpServletRequest request) {
    return page(actor, Codes.parse(code), Form.EMPTY, null, Preferences.locale(request));
  }

  @PostMapping("/territory/{code:\\d{12}}/import")
  ModelAndView check(
      Actor actor,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Form form,
      HttpServletRequest request) {
    var committee = Codes.parse(code);
    Editors.require(actor, committee);
    var locale = Preferences.locale(request);
    return form.attempt(
        () -> {
          var checked = intakes.check(actor, committee, handed(form, file));
          return page(actor, committee, form, checked, locale);
        },
        again -> page(actor, committee, again, null, locale));
  }

  private static Intakes.Handed handed(Form form, @Nullable MultipartFile file) {
    var kind = form.value("kind");
    if (!kind.equals("SITES") && !kind.equals("GRIDS"))
      throw Invalid.field("kind", "territory.import.kind.missing");
    if (file == null || file.isEmpty())
      throw Invalid.field("file", "territory.import.file.missing");
    if (file.getSize() > LARGEST) throw Invalid.field("file", "territory.import.file.large");
    var name = String.valueOf(file.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
    var kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    try {
      return new Intakes.Handed(Intake.Kind.valueOf(kind), kept, file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/territory/imports/{id}/loadings")
  ModelAndView load(
      Actor actor,
      @PathVariable String id,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    var upload = id(id);
    var committee = intakes.committee(actor, upload);
    var loaded = intakes.load(actor, upload);
    if (!loaded.sound())
      return page(actor, committee, Form.EMPTY, loaded, Preferences.locale(request));
    redirect.addFlashAttribute("flash", Flash.ok("territory.import.loaded"));
    return new ModelAndView("redirect:/territory/" + committee + "/import");
  }

  private ModelAndView page(
      Actor actor, PlaceCode committee, Form form, @Nullable Intake checked, Locale locale) {
    var page = pages.page(actor, committee, form, checked, locale);
    var view = new ModelAndView("territory/import", "page", page);
    if (checked != null && !checked.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  /** Every problem of a file, row by row, to take away. */
  @GetMapping("/territory/imports/{id}/problems.xlsx")
  ResponseEntity<byte[]> problems(
      Actor actor, @PathVariable String id, HttpServletRequest request) {
    var handover = handovers.find(actor, id(id));
    var locale = Preferences.locale(request);
    var heads =
        List.of("line", "column", "what", "todo").stream()
            .map(head -> messages.text(locale, "territory.import." + head))
            .toList();
    var rows =
        pages.rows(handover.problems(), locale).stream()
            .map(row -> List.<@Nullable Object>of(row.line(), row.column(), row.what(), row.todo()))
            .toList();
    return Download.file("problems.xlsx", XLSX, new SheetFile("1", heads, rows).xlsx());
  }

  /** Empty tables to fill in. */
  @GetMapping("/territory/templates/{file:(?:sites|grids)[.](?:csv|xlsx|geojson)}")
  ResponseEntity<byte[]> template(Actor actor, @PathVariable String file) {
    Editors.require(actor, actor.hat().place());
    var kind = file.startsWith("sites") ? Intake.Kind.SITES : Intake.Kind.GRIDS;
    if (file.endsWith(".csv")) return Download.file(file, "text/csv", Templates.table(kind).csv());
    if (file.endsWith(".xlsx")) return Download.file(file, XLSX, Templates.table(kind).xlsx());
    if (kind == Intake.Kind.SITES) throw new Absent(file);
    return Download.file(file, "application/geo+json", Templates.map());
  }

  private static Intake.Id id(String text) {
    return Absent.unless(text, Intake.Id::parse);
  }
}
