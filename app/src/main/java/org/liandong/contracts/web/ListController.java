package org.liandong.contracts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.contracts.Stage;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.TypedWhole;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of contracts, on the screen and to take away. */
@Controller
class ListController {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "title",
          "where",
          "funder",
          "organisation",
          "amount",
          "starts",
          "ends",
          "signed",
          "missing",
          "stage");
  private final ListPages pages;
  private final Messages messages;

  ListController(ListPages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/contracts")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    if (!ContractsMenu.takesPart(actor)) throw new Absent("/contracts");
    var asked = new ListPages.Asked(stage(stage), q.strip(), TypedWhole.id(after, null));
    return new ModelAndView("contracts/list", "page", pages.page(actor, asked));
  }

  @GetMapping("/contracts/table.{ending:csv|xlsx}")
  ResponseEntity<byte[]> table(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String stage) {
    if (!ContractsMenu.takesPart(actor)) throw new Absent("/contracts/table");
    var head = COLUMNS.stream().map(name -> messages.text(locale, "contracts.column." + name));
    var lines = pages.all(actor, stage(stage)).stream().map(row -> line(row, locale)).toList();
    return Download.table(new SheetFile("contracts", head.toList(), lines), "contracts", ending);
  }

  private List<@Nullable Object> line(ListPage.Row row, Locale locale) {
    var contract = row.contract();
    return Arrays.asList(
        contract.number(),
        contract.title(),
        row.where(),
        contract.parties().funder(),
        contract.parties().organisation(),
        java.math.BigDecimal.valueOf(contract.terms().amount().fen(), 2),
        contract.terms().starts().toString(),
        contract.terms().ends().toString(),
        row.signed(),
        row.missing(),
        messages.text(locale, "contracts.stage." + contract.stage()));
  }

  private static @Nullable Stage stage(String word) {
    for (var stage : Stage.values()) if (stage.name().equalsIgnoreCase(word)) return stage;
    return null;
  }
}
