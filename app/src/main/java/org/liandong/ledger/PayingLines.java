package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.ACCOUNT;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Budget lines out of which an actor may promise money, for forms of other modules. */
@Service
@Transactional(readOnly = true)
public class PayingLines {
  private final DSLContext sql;

  PayingLines(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A line to choose.
   *
   * @param free what is granted to it and not promised
   */
  public record Line(Book.Id book, UUID id, String fund, String code, String name, Amount free) {
    /** As a form sends it. */
    public String value() {
      return book + "/" + id;
    }

    public String label() {
      return fund + " · " + code + " " + name + " · " + free;
    }
  }

  /** Lines of money books the actor sees, of a year or of none. */
  public List<Line> of(Actor actor, int year) {
    var free =
        DSL.field(
            DSL.select(DSL.coalesce(DSL.sum(ACCOUNT.BALANCE), 0).cast(Long.class))
                .from(ACCOUNT)
                .where(ACCOUNT.COUNTY.eq(BUDGET_LINE.COUNTY), ACCOUNT.BOOK.eq(BUDGET_LINE.BOOK))
                .and(ACCOUNT.LINE.eq(BUDGET_LINE.ID))
                .and(ACCOUNT.ROLE.eq(Role.GRANTED.name())));
    return sql.select(BUDGET_LINE.fields())
        .select(BOOK.NAME)
        .select(free)
        .from(BUDGET_LINE)
        .join(BOOK)
        .on(BOOK.COUNTY.eq(BUDGET_LINE.COUNTY), BOOK.ID.eq(BUDGET_LINE.BOOK))
        .where(BOOK.UNIT.eq(Unit.MONEY.name()), BUDGET_LINE.YEAR.in(0, year))
        .and(Sight.of(actor))
        .orderBy(BOOK.NAME, BUDGET_LINE.CODE)
        .limit(300)
        .fetch(row ->
            new Line(
                new Book.Id(new County(row.get(BUDGET_LINE.COUNTY)), row.get(BUDGET_LINE.BOOK)),
                row.get(BUDGET_LINE.ID),
                row.get(BOOK.NAME),
                row.get(BUDGET_LINE.CODE),
                row.get(BUDGET_LINE.NAME),
                new Amount(Unit.MONEY, row.get(free))));
  }
}
