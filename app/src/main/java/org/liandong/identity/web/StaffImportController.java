package org.liandong.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.identity.Appointments;
import org.liandong.identity.StaffImport;
import org.liandong.ui.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Staff come in by a sheet: rehearsed first, then taken as a whole; and go out as one. */
@Controller
class StaffImportController {
  private final StaffImport imports;
  private final StaffExport export;

  StaffImportController(StaffImport imports, StaffExport export) {
    this.imports = imports;
    this.export = export;
  }

  @GetMapping("/admin/staff/import")
  ModelAndView page(Actor actor) {
    if (!Appointments.administers(actor)) throw new Absent("staff import");
    return page(Form.EMPTY, null);
  }

  private static ModelAndView page(Form form, StaffImport.@Nullable Report report) {
    return new ModelAndView("identity/staff-import", "page", new StaffImportPage(form, report));
  }

  @PostMapping("/admin/staff/import")
  ModelAndView load(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "true") boolean rehearsal,
      Form form) {
    if (!Appointments.administers(actor)) throw new Absent("staff import");
    return form.attempt(
        () -> page(form, imports.load(actor, bytes(file), rehearsal)), again -> page(again, null));
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) throw Invalid.field("file", "identity.import.empty");
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty sheet with the head line. */
  @GetMapping("/admin/staff/template.csv")
  ResponseEntity<byte[]> template(Actor actor) {
    if (!Appointments.administers(actor)) throw new Absent("staff import");
    return csv("staff-template.csv", List.of(StaffImport.HEADS));
  }

  @GetMapping("/admin/staff/export.csv")
  ResponseEntity<byte[]> export(Actor actor) {
    return csv("staff.csv", export.rows(actor));
  }

  private static ResponseEntity<byte[]> csv(String name, List<List<String>> rows) {
    var text =
        rows.stream()
            .map(row ->
                row.stream().map(StaffImportController::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A cell that would begin a formula is quoted as text, so that a sheet runs nothing. */
  private static String cell(String value) {
    var safe = value.matches("[=+@\\t\\r-].*") ? "'" + value : value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
