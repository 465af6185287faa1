package org.liandong.ledger.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Role;
import org.liandong.ledger.Statement;
import org.liandong.ledger.Statements;
import org.liandong.ledger.Unit;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Sorting;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists of funds and statements as tables to take away. */
@Component
class FundSheets {
  private static final int BATCH = 1000;

  /** What a clerk prints or works on; more is split by days. */
  private static final int MOST = 50_000;

  private final FundPages pages;
  private final Statements statements;
  private final Messages messages;

  FundSheets(FundPages pages, Statements statements, Messages messages) {
    this.pages = pages;
    this.statements = statements;
    this.messages = messages;
  }

  ResponseEntity<byte[]> funds(Actor actor, String ending) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var row : pages.rows(actor, "", new Sorting("name", false), null, 1000).rows()) {
      var sums = row.sums();
      rows.add(
          Arrays.asList(
              row.book().name(),
              row.place(),
              number(sums.of(Role.ORIGIN)),
              number(sums.of(Role.SPENT)),
              number(sums.of(Role.RESERVED)),
              number(sums.left())));
    }
    var head =
        words(
            "ledger.column.fund",
            "ledger.column.place",
            "ledger.figure.received",
            "ledger.figure.spent",
            "ledger.figure.reserved",
            "ledger.figure.left");
    return Download.table(new SheetFile(said("ledger.funds.title"), head, rows), "funds", ending);
  }

  ResponseEntity<byte[]> statement(Actor actor, Book book, Statement asked, String ending) {
    var rows = new ArrayList<List<@Nullable Object>>();
    String after = null;
    do {
      var batch = statements.list(actor, book.id(), asked, after, BATCH);
      for (var row : batch.rows()) rows.add(cells(row));
      after = batch.nextOrNull();
    } while (after != null && rows.size() < MOST);
    if (after != null) rows.add(Arrays.asList(messages.text(locale(), "ledger.sheet.cut", MOST)));
    var head =
        words(
            "ledger.column.nr",
            "ledger.column.day",
            "ledger.column.kind",
            "ledger.column.line",
            "ledger.column.words",
            "ledger.column.payee",
            "ledger.column.source",
            "ledger.column.amount",
            "ledger.column.in",
            "ledger.column.out",
            "ledger.column.rest");
    return Download.table(new SheetFile(book.name(), head, rows), "statement", ending);
  }

  private List<@Nullable Object> cells(Statement.Row row) {
    return Arrays.asList(
        row.key().nr(),
        row.key().day().toString(),
        said("ledger.kind." + row.kind()),
        row.lineName(),
        row.words(),
        row.payee(),
        said("ledger.source." + row.source()),
        number(row.amount()),
        row.in() ? number(row.effect()) : null,
        row.out() ? number(row.taken()) : null,
        number(row.rest()));
  }

  private static BigDecimal number(Amount amount) {
    var scale = amount.unit() == Unit.MONEY || amount.unit() == Unit.HOURS ? 2 : 0;
    return BigDecimal.valueOf(amount.value(), scale);
  }

  private List<String> words(String... keys) {
    return Arrays.stream(keys).map(this::said).toList();
  }

  private String said(String key) {
    return messages.text(locale(), key);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
