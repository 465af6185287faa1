package org.liandong.disputes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Sight;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk's ledger of disputes, on the screen and to take away. */
@Controller
class DeskController {
  private static final List<String> COLUMNS =
      List.of("number", "kind", "where", "what", "stage", "mediator", "level", "opened", "since");
  private final DeskPages pages;
  private final Messages messages;

  DeskController(DeskPages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/disputes/desk")
  ModelAndView desk(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/disputes/desk");
    var filter = DeskFilter.of(state, kind, sort, after);
    return new ModelAndView("disputes/desk", "page", pages.page(actor, filter, locale));
  }

  @GetMapping("/disputes/table.xlsx")
  ResponseEntity<byte[]> table(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind) {
    if (!Sight.desk(actor)) throw new Absent("/disputes/table.xlsx");
    var rows = pages.all(actor, DeskFilter.of(state, kind, "", null), locale);
    var head = COLUMNS.stream().map(name -> messages.text(locale, "disputes.column." + name));
    var lines = rows.stream().map(row -> line(row, locale)).toList();
    return Download.table(new SheetFile("disputes", head.toList(), lines), "disputes", "xlsx");
  }

  private List<@Nullable Object> line(Row row, Locale locale) {
    var standing = row.dispute().standing();
    var level = standing.level();
    return Arrays.asList(
        row.dispute().id().label(),
        row.kind(),
        row.where(),
        row.dispute().title(),
        messages.text(locale, "disputes.stage." + standing.stage()),
        row.mediator(),
        level == null ? "" : messages.text(locale, "disputes.level." + level),
        day(row.dispute().opened()),
        day(row.since()));
  }

  private static String day(java.time.Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate().toString();
  }
}
