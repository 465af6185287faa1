package org.liandong.requests.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.requests.Sight;
import org.liandong.ui.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The lists: the desk's queue as table, board and map, and a resident's own requests. */
@Controller
class QueueController {
  private static final int FOLLOWED = 20;
  private final QueuePages desk;
  private final RequestPages pages;
  private final QueueViews views;
  private final QueueMap map;
  private final FollowedPages followed;
  private final Messages messages;

  QueueController(
      QueuePages desk,
      RequestPages pages,
      QueueViews views,
      QueueMap map,
      FollowedPages followed,
      Messages messages) {
    this.desk = desk;
    this.pages = pages;
    this.views = views;
    this.map = map;
    this.followed = followed;
    this.messages = messages;
  }

  @GetMapping("/requests")
  ModelAndView queue(Actor actor, Locale locale, @RequestParam Map<String, String> asked) {
    requireDesk(actor);
    var page = desk.page(actor, QueueFilter.of(asked), locale);
    return new ModelAndView("requests/queue", "page", page);
  }

  /** Where they are, for the map, within {@code frame} when one is given. */
  @GetMapping(value = "/requests/map.geojson", produces = "application/geo+json;charset=UTF-8")
  @ResponseBody
  String map(Actor actor, Locale locale, @RequestParam Map<String, String> asked) {
    requireDesk(actor);
    var frame = MapFrame.of(asked.get("frame")).orElse(null);
    return map.geojson(actor, QueueFilter.of(asked), frame, locale);
  }

  /** The list as a workbook. */
  @GetMapping("/requests/export.xlsx")
  ResponseEntity<byte[]> export(
      Actor actor, Locale locale, @RequestParam Map<String, String> asked) {
    requireDesk(actor);
    var file = views.sheet(actor, QueueFilter.of(asked), locale).xlsx();
    var name = messages.text(locale, "requests.queue.title") + ".xlsx";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(
            MediaType.parseMediaType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .body(file);
  }

  @GetMapping("/requests/mine")
  ModelAndView mine(
      Actor actor, Locale locale, @RequestParam(required = false) @Nullable String after) {
    var page =
        new OwnPage(pages.own(actor, after, locale), followed.cards(actor, locale, FOLLOWED));
    return new ModelAndView("requests/own", "page", page);
  }

  private static void requireDesk(Actor actor) {
    if (!Sight.desk(actor)) throw new Absent("/requests");
  }
}
