package org.liandong.meetings.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Bodies;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables to take away: the meetings of a month, the roster of a body. */
@Controller
class TablesController {
  private final MeetingPages pages;
  private final Bodies bodies;
  private final Messages messages;

  TablesController(MeetingPages pages, Bodies bodies, Messages messages) {
    this.pages = pages;
    this.bodies = bodies;
    this.messages = messages;
  }

  @GetMapping("/meetings/table.{ending}")
  ResponseEntity<byte[]> meetings(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String month) {
    var asked = MeetingsController.month(month);
    var rows = pages.month(actor, asked == null ? YearMonth.now(WorkingDays.ZONE) : asked);
    var lines =
        rows.stream()
            .map(row ->
                Arrays.<@Nullable Object>asList(
                    row.meeting().begins().atZone(WorkingDays.ZONE).toLocalDateTime().toString(),
                    row.body(),
                    row.meeting().title(),
                    row.place(),
                    row.meeting().venue(),
                    messages.text(locale, "meetings.stage." + row.meeting().stage())))
            .toList();
    var head = head(locale, "begins", "body", "title", "place", "venue", "stage");
    return Download.table(new SheetFile("meetings", head, lines), "meetings", ending);
  }

  @GetMapping("/bodies/{id}/roster.{ending}")
  ResponseEntity<byte[]> roster(
      Actor actor, Locale locale, @PathVariable String id, @PathVariable String ending) {
    var lines =
        bodies.seats(actor, Ids.body(id)).stream()
            .map(seat ->
                Arrays.<@Nullable Object>asList(
                    seat.name(),
                    messages.text(locale, "meetings.position." + seat.position()),
                    seat.unit(),
                    seat.since().toString(),
                    seat.until() == null ? "" : seat.until().toString()))
            .toList();
    var head = head(locale, "name", "position", "unit", "since", "until");
    return Download.table(new SheetFile("roster", head, lines), "roster", ending);
  }

  private List<String> head(Locale locale, String... columns) {
    return Stream.of(columns)
        .map(column -> messages.text(locale, "meetings.column." + column))
        .toList();
  }
}
