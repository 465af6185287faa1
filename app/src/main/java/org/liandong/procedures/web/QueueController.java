package org.liandong.procedures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.procedures.Sight;
import org.liandong.ui.Messages;
import org.liandong.ui.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of procedures: what waits, what was begun, what runs here. */
@Controller
class QueueController {
  private static final int SHEET = 5000;
  private static final List<String> COLUMNS =
      List.of("number", "what", "route", "gate", "where", "starter", "since", "stage");
  private final QueueRows rows;
  private final WaitingRows waiting;
  private final Messages messages;

  QueueController(QueueRows rows, WaitingRows waiting, Messages messages) {
    this.rows = rows;
    this.waiting = waiting;
    this.messages = messages;
  }

  @GetMapping("/procedures")
  ModelAndView queue(
      Actor actor,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) @Nullable String after) {
    if (!actor.signedIn()) throw new Absent("/procedures");
    var filter = filter(actor, scope, sort, after);
    var page =
        new QueuePage(
            filter,
            Sight.works(actor),
            waiting.count(actor),
            rows.list(actor, filter, QueueRows.SIZE));
    return new ModelAndView("procedures/queue", "page", page);
  }

  /** The same list to take away. */
  @GetMapping("/procedures/sheet.{ending}")
  ResponseEntity<StreamingResponseBody> sheet(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String scope) {
    if (!Sight.works(actor)) throw new Absent("/procedures/sheet");
    var format =
        Arrays.stream(SheetFormat.values())
            .filter(it -> it.ending().equals(ending))
            .findFirst()
            .orElseThrow(() -> new Absent(ending));
    var lines =
        rows.list(actor, filter(actor, scope, "", null), SHEET).rows().stream()
            .map(row -> line(row, locale))
            .iterator();
    var name = ContentDisposition.attachment().filename("procedures." + ending).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(out -> write(out, format, lines, locale));
  }

  private void write(
      OutputStream out, SheetFormat format, Iterator<SheetFormat.Line> lines, Locale locale)
      throws IOException {
    var head =
        COLUMNS.stream().map(name -> messages.text(locale, "procedures.column." + name)).toList();
    format.write(out, head, lines);
  }

  private SheetFormat.Line line(Row row, Locale locale) {
    var stage = messages.text(locale, "procedures.stage." + row.stage());
    return new SheetFormat.Line(
        Arrays.asList(
            row.label(),
            row.title(),
            row.route(),
            row.step(),
            row.place(),
            row.starter(),
            row.since().toString(),
            stage));
  }

  private static QueueFilter filter(
      Actor actor, String scope, String sort, @Nullable String after) {
    var filter = QueueFilter.of(scope, sort, after);
    boolean own =
        filter.scope() == QueueFilter.Scope.WAITING || filter.scope() == QueueFilter.Scope.MINE;
    return own || Sight.works(actor) ? filter : QueueFilter.of("", sort, after);
  }
}
