package org.liandong.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.SheetFile;
import org.liandong.projects.Sight;
import org.liandong.ui.Messages;
import org.liandong.ui.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of projects, on the screen and to take away. */
@Controller
class ListController {
  private static final List<String> COLUMNS =
      List.of(
          "number", "title", "where", "carrier", "stage", "total", "asked", "granted", "from",
          "to");
  private final ListPages pages;
  private final Messages messages;

  ListController(ListPages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  /** Who has to do with projects: staff, and organisations that carry them out. */
  static boolean works(Actor actor) {
    return Sight.desk(actor) || (actor.is(Position.ORGANISATION_STAFF) && actor.behalf().isEmpty());
  }

  @GetMapping("/projects")
  ModelAndView list(Actor actor, Locale locale, @RequestParam Map<String, String> asked) {
    return new ModelAndView(
        "projects/list", "page", pages.page(actor, ListFilter.of(asked), locale));
  }

  @GetMapping("/projects/table.{ending}")
  ResponseEntity<byte[]> table(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam Map<String, String> asked) {
    var format =
        Arrays.stream(SheetFormat.values())
            .filter(one -> one.ending().equals(ending))
            .findFirst()
            .filter(one -> works(actor))
            .orElseThrow(() -> new Absent(ending));
    var head = COLUMNS.stream().map(name -> messages.text(locale, "projects.column." + name));
    var lines =
        pages.all(actor, ListFilter.of(asked), locale).stream()
            .map(row -> line(row, locale))
            .toList();
    var sheet = new SheetFile("projects", head.toList(), lines);
    var name = ContentDisposition.attachment().filename("projects." + ending).build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(format == SheetFormat.CSV ? sheet.csv() : sheet.xlsx());
  }

  private List<@Nullable Object> line(ListPage.Row row, Locale locale) {
    var project = row.project();
    var period = project.period();
    var granted = project.sums().granted();
    return Arrays.asList(
        project.id().label(),
        project.title(),
        row.where(),
        row.carrier(),
        messages.text(locale, "projects.stage." + project.stage()),
        Filled.plain(project.sums().total()),
        Filled.plain(project.sums().asked()),
        granted == null ? "" : Filled.plain(granted),
        period == null ? "" : period.from().toString(),
        period == null ? "" : period.to().toString());
  }
}
