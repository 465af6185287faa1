package org.liandong.projects;

import static org.liandong.projects.db.Tables.BUDGET_LINE;
import static org.liandong.projects.db.Tables.FACT;
import static org.liandong.projects.db.Tables.FUNDING;
import static org.liandong.projects.db.Tables.ORGANISATION;
import static org.liandong.projects.db.Tables.PROJECT;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.ledger.Source;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Project.Funding;
import org.springframework.stereotype.Component;

/** Rows read as what they mean; for this module only, its pages included. */
@Component
public final class ProjectReading {
  private final DSLContext sql;

  ProjectReading(DSLContext sql) {
    this.sql = sql;
  }

  /** Projects with the name of who carries them out. */
  public SelectOnConditionStep<Record> projects() {
    return sql.select(FIELDS)
        .from(PROJECT)
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.COUNTY.eq(PROJECT.COUNTY), ORGANISATION.ID.eq(PROJECT.CARRIER));
  }

  private static final List<Field<?>> FIELDS =
      Stream.concat(
              Arrays.stream(PROJECT.fields()), Stream.of(ORGANISATION.NAME, ORGANISATION.KIND))
          .toList();

  public static Project project(Record row) {
    return new Project(
        new Project.Id(new County(row.get(PROJECT.COUNTY)), row.get(PROJECT.ID)),
        new Scheme.Id(row.get(PROJECT.SCHEME)),
        new PlaceCode(row.get(PROJECT.PLACE)),
        row.get(PROJECT.TITLE),
        new Project.Facets(
            row.get(PROJECT.KIND),
            row.get(PROJECT.FIELD),
            row.get(PROJECT.SUPPORT),
            row.get(PROJECT.NEED),
            row.get(PROJECT.LOTTERY)),
        new Project.Person(new AccountId(row.get(PROJECT.ACCOUNT)), row.get(PROJECT.NAME)),
        carrier(row),
        period(row),
        sums(row),
        Arrays.stream(row.get(PROJECT.ACCOUNTS)).map(AccountId::new).toList(),
        Arrays.stream(row.get(PROJECT.EDITORS)).map(AccountId::new).toList(),
        row.get(PROJECT.DESK),
        row.get(PROJECT.OPENED).toInstant(),
        standing(row));
  }

  private static Project.@Nullable Carrier carrier(Record row) {
    var carrier = row.get(PROJECT.CARRIER);
    if (carrier == null) return null;
    var kind = Organisation.Kind.valueOf(row.get(ORGANISATION.KIND));
    return new Project.Carrier(carrier, row.get(ORGANISATION.NAME), kind, row.get(PROJECT.LEAD));
  }

  private static Project.@Nullable Period period(Record row) {
    var from = row.get(PROJECT.STARTS);
    var to = row.get(PROJECT.ENDS);
    return from == null || to == null ? null : new Project.Period(from, to);
  }

  private static Project.Sums sums(Record row) {
    var granted = row.get(PROJECT.GRANTED);
    return new Project.Sums(
        new Money(row.get(PROJECT.TOTAL)),
        new Money(row.get(PROJECT.FEE)),
        new Money(row.get(PROJECT.ASKED)),
        granted == null ? null : new Money(granted));
  }

  private static Project.Standing standing(Record row) {
    OffsetDateTime submitted = row.get(PROJECT.SUBMITTED);
    return new Project.Standing(
        Stage.valueOf(row.get(PROJECT.STAGE)),
        row.get(PROJECT.SINCE).toInstant(),
        submitted == null ? null : submitted.toInstant(),
        row.get(PROJECT.VERSION),
        row.get(PROJECT.PROCEDURE));
  }

  /** Whether the reader may see it was decided before. */
  List<Funding> funding(Project.Id id) {
    return fundings(List.of(id)).getOrDefault(id.value(), List.of());
  }

  Map<UUID, List<Funding>> fundings(Collection<Project.Id> ids) {
    return sql.selectFrom(FUNDING)
        .where(among(FUNDING.COUNTY, FUNDING.PROJECT, ids))
        .orderBy(FUNDING.NR)
        .fetchGroups(
            FUNDING.PROJECT,
            row ->
                new Funding(
                    Source.valueOf(row.getSource()), row.getPayer(), new Money(row.getAmount())));
  }

  List<BudgetLine> budget(Project.Id id) {
    return budgets(List.of(id)).getOrDefault(id.value(), List.of());
  }

  Map<UUID, List<BudgetLine>> budgets(Collection<Project.Id> ids) {
    return sql.selectFrom(BUDGET_LINE)
        .where(among(BUDGET_LINE.COUNTY, BUDGET_LINE.PROJECT, ids))
        .orderBy(BUDGET_LINE.NR)
        .fetchGroups(
            BUDGET_LINE.PROJECT,
            row -> new BudgetLine(row.getItem(), row.getWords(), new Money(row.getAmount())));
  }

  /** What happened, in order. */
  List<Happened> history(Project.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.PROJECT.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(row -> {
          var amount = row.getAmount();
          return new Happened(
              row.getNr(),
              Action.Kind.valueOf(row.getKind()),
              row.getAt().toInstant(),
              row.getName(),
              Position.valueOf(row.getPosition()),
              row.getBehalf(),
              row.getWords(),
              amount == null ? null : new Money(amount));
        });
  }

  /** One text however many they are; an id is of one county only. */
  static Condition among(Field<String> county, Field<UUID> id, Collection<Project.Id> ids) {
    var counties = ids.stream().map(it -> it.county().code()).distinct().toArray(String[]::new);
    var values = ids.stream().map(Project.Id::value).toArray(UUID[]::new);
    return county.eq(DSL.any(counties)).and(id.eq(DSL.any(values)));
  }

  static Condition is(Project.Id id) {
    return PROJECT.COUNTY.eq(id.county().code()).and(PROJECT.ID.eq(id.value()));
  }
}
