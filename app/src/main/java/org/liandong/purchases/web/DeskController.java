package org.liandong.purchases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.platform.SheetFile;
import org.liandong.purchases.Stage;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.TypedWhole;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of purchases, on the screen and to take away. */
@Controller
class DeskController {
  private static final List<String> COLUMNS =
      List.of("number", "name", "buyer", "where", "year", "method", "amount", "provider", "stage");
  private final DeskPages pages;
  private final Messages messages;

  DeskController(DeskPages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/purchases")
  ModelAndView desk(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    if (!PurchasesMenu.takesPart(actor)) throw new Absent("/purchases");
    var asked = new DeskPages.Asked(stage(stage), q.strip(), TypedWhole.id(after, null));
    return new ModelAndView("purchases/desk", "page", pages.page(actor, asked, locale));
  }

  @GetMapping("/purchases/table.{ending:csv|xlsx}")
  ResponseEntity<byte[]> table(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String stage) {
    if (!PurchasesMenu.takesPart(actor)) throw new Absent("/purchases/table");
    var head = COLUMNS.stream().map(name -> messages.text(locale, "purchases.column." + name));
    var lines =
        pages.all(actor, stage(stage), locale).stream().map(row -> line(row, locale)).toList();
    return Download.table(new SheetFile("purchases", head.toList(), lines), "purchases", ending);
  }

  private List<@Nullable Object> line(Row row, Locale locale) {
    var purchase = row.purchase();
    return Arrays.asList(
        purchase.id().label(),
        purchase.plan().name(),
        purchase.plan().buyer(),
        row.where(),
        purchase.plan().year(),
        row.method(),
        java.math.BigDecimal.valueOf(purchase.price().fen(), 2),
        row.provider(),
        messages.text(locale, "purchases.stage." + purchase.stage()));
  }

  private static @Nullable Stage stage(String word) {
    for (var stage : Stage.values()) if (Row.word(stage).equals(word)) return stage;
    return null;
  }
}
