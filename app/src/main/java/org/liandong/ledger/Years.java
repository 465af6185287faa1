package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.CLOSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.base.Refused;
import org.springframework.stereotype.Component;

/** Which years of a book are closed; a closed one takes nothing. */
@Component
class Years {
  private final DSLContext sql;

  Years(DSLContext sql) {
    this.sql = sql;
  }

  Set<Integer> closed(Book.Id book) {
    return sql.select(CLOSING.YEAR)
        .from(CLOSING)
        .where(CLOSING.COUNTY.eq(book.county().code()), CLOSING.BOOK.eq(book.value()))
        .fetchSet(CLOSING.YEAR);
  }

  /** Neither the year of the day nor that of a line that is moved may be closed. */
  void check(Book.Id book, LocalDate day, List<Movement> movements) {
    var closed = closed(book);
    if (closed.isEmpty()) return;
    refuse(closed, day.getYear());
    var lines =
        movements.stream()
            .flatMap(movement -> Stream.of(movement.from(), movement.to()))
            .map(Account::line)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    sql.selectDistinct(BUDGET_LINE.YEAR)
        .from(BUDGET_LINE)
        .where(BUDGET_LINE.COUNTY.eq(book.county().code()), BUDGET_LINE.ID.in(lines))
        .forEach(row -> refuse(closed, row.value1()));
  }

  void check(Book.Id book, int year) {
    refuse(closed(book), year);
  }

  private static void refuse(Set<Integer> closed, int year) {
    if (closed.contains(year)) throw new Refused(LedgerRefusal.CLOSED_YEAR, String.valueOf(year));
  }
}
