package org.liandong.ledger.web;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.PROJECT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.base.Keyset;
import org.liandong.ledger.Book;
import org.liandong.ledger.Figures;
import org.liandong.ledger.Sight;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What projects were granted and spent, as far as the reader sees the funds that pay. */
@Component
@Transactional(readOnly = true)
class ProjectPages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Figures figures;
  private final PaymentPages payments;

  ProjectPages(DSLContext sql, Figures figures, PaymentPages payments) {
    this.sql = sql;
    this.figures = figures;
    this.payments = payments;
  }

  ProjectsPage list(Actor actor, @Nullable String after) {
    var read =
        sql.selectFrom(PROJECT)
            .where(seen(actor), beyond(after))
            .orderBy(PROJECT.ID.desc())
            .limit(SIZE + 1)
            .fetch(ProjectPages::head);
    return new ProjectsPage(Keyset.of(read, SIZE, ProjectPage.Head::uuid), after);
  }

  private static Condition beyond(@Nullable String after) {
    var last = Typed.after(after);
    return last == null ? noCondition() : PROJECT.ID.lt(last);
  }

  /** A project is seen with a fund that pays for it. */
  private static Condition seen(Actor actor) {
    return exists(
        selectOne()
            .from(BUDGET_LINE)
            .join(BOOK)
            .on(BOOK.COUNTY.eq(BUDGET_LINE.COUNTY), BOOK.ID.eq(BUDGET_LINE.BOOK))
            .where(BUDGET_LINE.COUNTY.eq(PROJECT.COUNTY), BUDGET_LINE.PROJECT.eq(PROJECT.ID))
            .and(Sight.of(actor)));
  }

  private static ProjectPage.Head head(Record row) {
    return new ProjectPage.Head(
        row.get(PROJECT.COUNTY) + "-" + row.get(PROJECT.ID),
        row.get(PROJECT.ID).toString(),
        row.get(PROJECT.CODE),
        row.get(PROJECT.NAME),
        row.get(PROJECT.ORGANISATION));
  }

  ProjectPage find(Actor actor, CountyId key, @Nullable String after) {
    var head =
        sql.selectFrom(PROJECT)
            .where(PROJECT.COUNTY.eq(key.county().code()), PROJECT.ID.eq(key.id()))
            .and(seen(actor))
            .fetchOptional(ProjectPages::head)
            .orElseThrow(() -> new Absent(key));
    return new ProjectPage(
        head, lines(actor, key), payments.ofProject(actor, key.id(), after), after);
  }

  private List<ProjectPage.Line> lines(Actor actor, CountyId project) {
    var books =
        sql.selectDistinct(BUDGET_LINE.BOOK)
            .from(BUDGET_LINE)
            .where(BUDGET_LINE.COUNTY.eq(project.county().code()))
            .and(BUDGET_LINE.PROJECT.eq(project.id()))
            .limit(SIZE)
            .fetch(row -> new Book.Id(project.county(), row.value1()));
    var lines = new ArrayList<ProjectPage.Line>();
    for (var book : books) {
      var standing = figures.of(actor, book);
      for (var row : standing.lines())
        if (project.id().equals(row.line().project()))
          lines.add(new ProjectPage.Line(standing.book().name(), row));
    }
    return lines;
  }
}
