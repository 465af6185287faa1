package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ledger.Book;
import org.liandong.ledger.Scope;
import org.liandong.ledger.Source;
import org.liandong.ledger.Statement;
import org.liandong.ledger.Statements.Ends;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Column;

/**
 * A statement with what was left after each movement.
 *
 * @param names what the lines and projects of the book are called
 */
public record StatementPage(
    Book book,
    Statement asked,
    Ends ends,
    Keyset<Statement.Row> rows,
    Names names,
    @Nullable String after) {

  /** Lines and projects of the book by their names. */
  public record Names(Map<UUID, String> lines, Map<UUID, String> projects) {}

  public String href() {
    return "/funds/" + book.id();
  }

  /** What the statement is about, in words. */
  public String about() {
    var scope = asked.scope();
    return switch (scope.kind()) {
      case BOOK -> t("ledger.scope.BOOK");
      case SOURCE -> t("ledger.source." + scope.key());
      case LINE -> names.lines().getOrDefault(UUID.fromString(scope.key()), "");
      case PROJECT -> names.projects().getOrDefault(UUID.fromString(scope.key()), "");
    };
  }

  public String chosen() {
    return asked.scope().toString();
  }

  public List<Choice> scopes() {
    var all = new ArrayList<Choice>();
    all.add(Choice.of(Scope.BOOK.toString(), t("ledger.scope.BOOK")));
    for (var source : Source.all())
      all.add(
          Choice.of(Scope.of(source).toString(), prefixed("SOURCE", t("ledger.source." + source))));
    names
        .projects()
        .forEach((id, name) ->
            all.add(Choice.of(Scope.project(id).toString(), prefixed("PROJECT", name))));
    names
        .lines()
        .forEach(
            (id, name) -> all.add(Choice.of(Scope.line(id).toString(), prefixed("LINE", name))));
    return all;
  }

  private static String prefixed(String kind, String name) {
    return t("ledger.scope." + kind) + " · " + name;
  }

  public String from() {
    return text(asked.window().from());
  }

  public String until() {
    return text(asked.window().until());
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  public List<Column> columns() {
    var newest = asked.order() == Statement.Order.NEWEST;
    return List.of(
        new Column(
            t("ledger.column.day"),
            Screen.with("order", newest ? "OLDEST" : "NEWEST"),
            newest ? "descending" : "ascending",
            false),
        Column.of(t("ledger.column.kind")),
        Column.of(t("ledger.column.words")),
        Column.of(t("ledger.column.source")),
        Column.number(t("ledger.column.in")),
        Column.number(t("ledger.column.out")),
        Column.number(t("ledger.column.rest")));
  }

  /** The same statement as a file. */
  public String file(String ending) {
    var query = Screen.address().replaceFirst("^[^?]*", "").replaceAll("[?&]after=[^&]*", "");
    return href()
        + "/statement."
        + ending
        + (query.isEmpty() || query.startsWith("?") ? query : "?" + query.substring(1));
  }
}
