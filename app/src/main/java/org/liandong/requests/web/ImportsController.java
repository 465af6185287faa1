package org.liandong.requests.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.platform.SheetFile;
import org.liandong.requests.Outsiders;
import org.liandong.requests.imports.Imports;
import org.liandong.ui.Download;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Times;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tables of requests from elsewhere come in, and out again. */
@Controller
class ImportsController {
  private static final int SHOWN = 100;
  private final Imports imports;
  private final Outsiders outsiders;
  private final ImportForms forms;
  private final Messages messages;

  ImportsController(Imports imports, Outsiders outsiders, ImportForms forms, Messages messages) {
    this.imports = imports;
    this.outsiders = outsiders;
    this.forms = forms;
    this.messages = messages;
  }

  @GetMapping("/requests/imports")
  ModelAndView list(Actor actor) {
    return index(actor, Form.EMPTY);
  }

  @PostMapping("/requests/imports")
  ModelAndView handIn(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Form form,
      RedirectAttributes after) {
    if (!Imports.may(actor)) throw new Absent("/requests/imports");
    return form.attempt(
        () -> {
          if (file == null || file.isEmpty())
            throw Invalid.field("file", "requests.import.file.missing");
          var name = file.getOriginalFilename();
          var once = new Typed(form).once();
          var id = imports.handIn(actor, name == null ? "" : name, bytes(file), once);
          after.addFlashAttribute("flash", Flash.ok("requests.import.done.in"));
          return new ModelAndView("redirect:/requests/imports/" + id);
        },
        again -> index(actor, again));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView index(Actor actor, Form form) {
    var page = new ImportPage.Index(imports.list(actor), form);
    return new ModelAndView("requests/imports", "page", page);
  }

  @GetMapping("/requests/imports/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return page(actor, parsed(id), null, locale);
  }

  @PostMapping("/requests/imports/{id}/mappings")
  ModelAndView map(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var table = parsed(id);
    return form.attempt(
        () -> {
          var before = imports.find(actor, table).mapping();
          var sheet = imports.check(actor, table).sheet();
          imports.map(actor, table, forms.read(form, sheet, before));
          after.addFlashAttribute("flash", Flash.ok("requests.import.done.mapped"));
          return new ModelAndView("redirect:/requests/imports/" + table);
        },
        again -> page(actor, table, again, locale));
  }

  @PostMapping("/requests/imports/{id}/loadings")
  ModelAndView load(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var table = parsed(id);
    return form.attempt(
        () -> {
          var loaded = imports.load(actor, table);
          after.addFlashAttribute(
              "flash",
              Flash.ok(
                  "requests.import.done.loaded",
                  String.valueOf(loaded.rows()),
                  String.valueOf(loaded.known())));
          return new ModelAndView("redirect:/requests/imports/" + table);
        },
        again -> page(actor, table, again, locale));
  }

  private ModelAndView page(Actor actor, Imports.Id id, @Nullable Form typed, Locale locale) {
    var table = imports.find(actor, id);
    var checked = imports.check(actor, id);
    var words = forms.words(actor, checked.sheet(), table.mapping(), locale);
    var form = forms.form(words, table.mapping());
    var shown = typed == null ? form : new Form(form.values(), typed.problems(), typed.refusal());
    var problems = checked.reading().problems();
    var page =
        new ImportPage(
            table,
            checked.sheet().columns().stream().map(it -> Choice.of(it, it)).toList(),
            words,
            checked.reading().rows().size(),
            checked.known(),
            ImportPage.Fault.of(problems, SHOWN),
            problems.size(),
            shown);
    return new ModelAndView("requests/import", "page", page);
  }

  /** What became of a table: its own columns, and beside them the request of ours. */
  @GetMapping("/requests/imports/{id}/table.csv")
  ResponseEntity<byte[]> table(Actor actor, Locale locale, @PathVariable String id) {
    var table = imports.find(actor, parsed(id));
    var made = outsiders.of(actor, table.id());
    var columns = new LinkedHashSet<String>();
    made.forEach(one -> columns.addAll(one.raw().keySet()));
    var head = new ArrayList<>(columns);
    for (var ours : List.of("number", "category", "where", "stage", "submitted"))
      head.add(messages.text(locale, "requests.column." + ours));
    var lines = made.stream().map(one -> line(one, columns, locale)).toList();
    return Download.table(new SheetFile("requests", head, lines), "requests", "csv");
  }

  private List<@Nullable Object> line(
      Outsiders.Outside one, LinkedHashSet<String> columns, Locale locale) {
    var cells = new ArrayList<@Nullable Object>();
    for (var column : columns) cells.add(one.raw().getOrDefault(column, ""));
    var request = one.request();
    cells.addAll(
        Arrays.asList(
            request.label(),
            request.category(),
            request.place().value(),
            messages.text(locale, "requests.stage.open." + request.stage()),
            Times.iso(request.submitted())));
    return cells;
  }

  private static Imports.Id parsed(String text) {
    return Absent.unless(text, Imports.Id::parse);
  }
}
