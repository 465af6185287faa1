package org.liandong.projects;

import static org.liandong.projects.db.Tables.EDITION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Money;
import org.liandong.ledger.Source;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Project.Facets;
import org.liandong.projects.Project.Funding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they were sent up. What was kept is read as it was, whatever changed since. */
@Component
@Transactional(readOnly = true)
public class Editions {
  private final DSLContext sql;
  private final JsonMapper json;

  /** One that was kept. */
  public record Edition(int nr, Instant at, String name) {}

  private record Pay(String what, String who, long fen) {}

  private record Written(
      String title,
      String kind,
      String field,
      String support,
      @Nullable UUID need,
      boolean lottery,
      Set<String> targets,
      Set<String> methods,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID carrier,
      List<UUID> team,
      List<Pay> partners,
      List<Pay> budget,
      List<Pay> funding,
      long asked,
      Map<String, String> answers) {}

  Editions(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  static Object written(Content content) {
    var facets = content.facets();
    var period = content.period();
    var people = content.people();
    return new Written(
        content.title(),
        facets.kind(),
        facets.field(),
        facets.support(),
        facets.need(),
        facets.lottery(),
        content.targets(),
        content.methods(),
        period == null ? null : period.from(),
        period == null ? null : period.to(),
        people.carrier(),
        people.team(),
        people.partners().stream().map(it -> new Pay("", it.name(), it.amount().fen())).toList(),
        content.budget().lines().stream()
            .map(it -> new Pay(it.item(), it.words(), it.amount().fen()))
            .toList(),
        content.budget().funding().stream()
            .map(it -> new Pay(it.source().name(), it.payer(), it.amount().fen()))
            .toList(),
        content.budget().asked().fen(),
        content.answers());
  }

  /** Whether the reader may see the project was decided before. */
  public List<Edition> of(Project.Id id) {
    return sql.select(EDITION.NR, EDITION.AT, EDITION.NAME)
        .from(EDITION)
        .where(EDITION.COUNTY.eq(id.county().code()), EDITION.PROJECT.eq(id.value()))
        .orderBy(EDITION.NR)
        .fetch(row -> new Edition(row.value1(), row.value2().toInstant(), row.value3()));
  }

  public Content content(Project.Id id, int nr) {
    return sql.select(EDITION.CONTENT)
        .from(EDITION)
        .where(EDITION.COUNTY.eq(id.county().code()), EDITION.PROJECT.eq(id.value()))
        .and(EDITION.NR.eq(nr))
        .fetchOptional(row -> read(json.readValue(row.value1().data(), Written.class)))
        .orElseThrow(() -> new Absent(nr));
  }

  private static Content read(Written it) {
    var from = it.from();
    var to = it.to();
    return new Content(
        it.title(),
        new Facets(it.kind(), it.field(), it.support(), it.need(), it.lottery()),
        it.targets(),
        it.methods(),
        from == null || to == null ? null : new Project.Period(from, to),
        new Content.People(
            it.carrier(),
            it.partners().stream()
                .map(pay -> new Content.Partner(pay.who(), new Money(pay.fen())))
                .toList(),
            it.team()),
        new Content.Budget(
            it.budget().stream()
                .map(pay -> new BudgetLine(pay.what(), pay.who(), new Money(pay.fen())))
                .toList(),
            it.funding().stream()
                .map(
                    pay -> new Funding(Source.valueOf(pay.what()), pay.who(), new Money(pay.fen())))
                .toList(),
            new Money(it.asked())),
        it.answers());
  }
}
