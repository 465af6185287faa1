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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The spending of each project with its vouchers (社工机构经费使用的管理与监督, 003:145). */
@Controller
class ProjectsController {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Figures figures;
  private final PaymentPages payments;

  ProjectsController(DSLContext sql, Figures figures, PaymentPages payments) {
    this.sql = sql;
    this.figures = figures;
    this.payments = payments;
  }

  @GetMapping("/funds/projects")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/funds/projects");
    var read =
        sql.selectFrom(PROJECT)
            .where(seen(actor), beyond(after))
            .orderBy(PROJECT.ID.desc())
            .limit(SIZE + 1)
            .fetch(ProjectsController::head);
    var page = new ProjectsPage(Keyset.of(read, SIZE, ProjectPage.Head::uuid), after);
    return new ModelAndView("ledger/projects", "page", page);
  }

  private static Condition beyond(@Nullable String after) {
    return after == null || after.length() != 36 ? noCondition() : PROJECT.ID.lt(Ids.uuid(after));
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

  @GetMapping("/funds/projects/{id}")
  ModelAndView project(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after) {
    var key = key(id);
    var head =
        sql.selectFrom(PROJECT)
            .where(PROJECT.COUNTY.eq(key.county().code()), PROJECT.ID.eq(key.id()))
            .and(seen(actor))
            .fetchOptional(ProjectsController::head)
            .orElseThrow(() -> new Absent(id));
    var page =
        new ProjectPage(head, lines(actor, key), payments.ofProject(actor, key.id(), after), after);
    return new ModelAndView("ledger/project", "page", page);
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

  private static CountyId key(String text) {
    try {
      return CountyId.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
