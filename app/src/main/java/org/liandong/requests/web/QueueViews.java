package org.liandong.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liandong.base.Actor;
import org.liandong.platform.SheetFile;
import org.liandong.requests.Request;
import org.liandong.requests.Stage;
import org.liandong.requests.web.QueueFilter.State;
import org.liandong.ui.Messages;
import org.liandong.ui.Times;
import org.springframework.stereotype.Component;

/** The queue drawn otherwise: as a board, as a workbook. */
@Component
class QueueViews {
  static final int EXPORTED = 5000;
  private static final int LANE = 10;
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "what",
          "category",
          "where",
          "scene",
          "affair",
          "stage",
          "submitted",
          "due",
          "holder",
          "joined",
          "level");
  private final RequestPages pages;
  private final RowReading reading;
  private final Messages messages;

  QueueViews(RequestPages pages, RowReading reading, Messages messages) {
    this.pages = pages;
    this.reading = reading;
    this.messages = messages;
  }

  /** What waits, what is worked on, what is answered and what was closed last. */
  List<QueuePage.Lane> lanes(Actor actor, QueueFilter filter, Locale locale) {
    var lanes = new ArrayList<QueuePage.Lane>();
    for (var stage : List.of(Stage.WAITING, Stage.WORKING, Stage.ANSWERED, Stage.CONFIRMED)) {
      var state =
          switch (stage) {
            case WAITING, WORKING -> State.OPEN;
            case ANSWERED -> State.ANSWERED;
            default -> State.CLOSED;
          };
      var more = filter.with(state).query().replace("view=board", "view=table");
      var rows = pages.lane(actor, filter, stage, LANE, locale);
      lanes.add(new QueuePage.Lane(stage, rows, "/requests?" + more));
    }
    return lanes;
  }

  /** As many as a person can look through; a longer list is narrowed first. */
  SheetFile sheet(Actor actor, QueueFilter filter, Locale locale) {
    var columns =
        COLUMNS.stream().map(it -> messages.text(locale, "requests.column." + it)).toList();
    List<List<@org.jspecify.annotations.Nullable Object>> rows = new ArrayList<>();
    for (var request : pages.first(actor, filter, EXPORTED))
      rows.add(line(reading.row(actor, request, locale), request, locale));
    return new SheetFile(messages.text(locale, "requests.queue.title"), columns, rows);
  }

  private List<@org.jspecify.annotations.Nullable Object> line(
      Row row, Request request, Locale locale) {
    var aside = request.standing().aside();
    return List.of(
        row.label(),
        row.title(),
        row.category(),
        row.where(),
        messages.text(locale, "requests.scene." + request.sort().scene()),
        messages.text(locale, "requests.affair." + request.sort().affair()),
        messages.text(locale, "requests.stage.open." + request.stage()),
        Times.iso(request.submitted()),
        Times.iso(request.standing().due()),
        row.holder(),
        aside.joined(),
        aside.raised().level());
  }
}
