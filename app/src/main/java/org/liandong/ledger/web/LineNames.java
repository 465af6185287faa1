package org.liandong.ledger.web;

import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.PROJECT;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the lines and projects of a book are called. */
@Component
@Transactional(readOnly = true)
class LineNames {
  private final DSLContext sql;

  LineNames(DSLContext sql) {
    this.sql = sql;
  }

  StatementPage.Names of(Book book) {
    var lines = new LinkedHashMap<UUID, String>();
    var projects = new LinkedHashMap<UUID, String>();
    sql.select(
            BUDGET_LINE.ID,
            BUDGET_LINE.YEAR,
            BUDGET_LINE.CODE,
            BUDGET_LINE.NAME,
            PROJECT.ID,
            PROJECT.NAME)
        .from(BUDGET_LINE)
        .leftJoin(PROJECT)
        .on(PROJECT.COUNTY.eq(BUDGET_LINE.COUNTY), PROJECT.ID.eq(BUDGET_LINE.PROJECT))
        .where(BUDGET_LINE.COUNTY.eq(book.id().county().code()))
        .and(BUDGET_LINE.BOOK.eq(book.id().value()))
        .orderBy(BUDGET_LINE.YEAR.desc(), BUDGET_LINE.CODE)
        .limit(500)
        .forEach(row -> {
          lines.put(row.value1(), "%d %s %s".formatted(row.value2(), row.value3(), row.value4()));
          if (row.value5() != null) projects.put(row.value5(), row.value6());
        });
    return new StatementPage.Names(lines, projects);
  }
}
