package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ledger.Book;
import org.liandong.ledger.Figures.Sums;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Sorting;

/**
 * The list of funds.
 *
 * @param waiting payments that wait for an approval
 * @param opens whether the reader may open one
 */
public record FundsPage(
    String words,
    Sorting sorting,
    Keyset<Row> rows,
    @Nullable String after,
    int waiting,
    boolean opens) {

  /** One fund: where it is kept and how it stands. */
  public record Row(Book book, String place, Sums sums) {}

  public List<Column> columns() {
    return List.of(
        sorting.column(t("ledger.column.fund"), "name", false),
        Column.of(t("ledger.column.place")),
        Column.number(t("ledger.figure.received")),
        Column.number(t("ledger.figure.spent")),
        Column.number(t("ledger.figure.reserved")),
        Column.number(t("ledger.figure.left")),
        Column.of(t("ledger.column.state")));
  }
}
