package org.liandong.contributions;

import static org.liandong.contributions.db.Tables.CONTRIBUTION;
import static org.liandong.contributions.db.Tables.RETRACTION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Given;
import org.liandong.contributions.Contribution.Id;
import org.liandong.contributions.Contribution.Kind;
import org.liandong.contributions.Contribution.Part;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was given: to one thing, and in a place over some time, each of the five by itself.
 */
@Service
@Transactional(readOnly = true)
public class ContributionReading {
  private final DSLContext sql;
  private final Subjects subjects;
  private final Reaches reaches;

  /**
   * The thing, what was given to it and the sum of each of the five.
   *
   * @param writes whether the reader writes down what is given to it
   */
  public record Told(
      String title, String href, boolean writes, List<Contribution> given, List<Sum> sums) {}

  /**
   * What one of the five gave in all.
   *
   * @param things how many projects, appeals and cases it gave to
   */
  public record Sum(Part part, long entries, long things, long people, long hours, Money money) {
    static Sum none(Part part) {
      return new Sum(part, 0, 0, 0, 0, Money.ZERO);
    }
  }

  /**
   * What a sum is made of.
   *
   * @param kind of things; null for all
   */
  public record Asked(PlaceCode place, LocalDate from, LocalDate to, @Nullable Kind kind) {}

  ContributionReading(DSLContext sql, Subjects subjects, Reaches reaches) {
    this.sql = sql;
    this.subjects = subjects;
    this.reaches = reaches;
  }

  static Contribution contribution(Record row, About about) {
    return new Contribution(
        new Id(about.county(), row.get(CONTRIBUTION.ID)),
        about,
        Part.valueOf(row.get(CONTRIBUTION.PART)),
        new Given(
            row.get(CONTRIBUTION.GIVER),
            row.get(CONTRIBUTION.WORDS),
            row.get(CONTRIBUTION.DAY),
            row.get(CONTRIBUTION.PEOPLE),
            row.get(CONTRIBUTION.HOURS),
            new Money(row.get(CONTRIBUTION.MONEY))),
        row.get(CONTRIBUTION.NAME),
        row.get(RETRACTION.WORDS));
  }

  /** Whoever sees the thing sees what was given to it, from wherever they look. */
  public Told about(Actor actor, About about) {
    var subject = subjects.find(actor, about);
    var given = reaches.within(Reach.EVERYTHING, () -> given(about));
    var writes = Contributions.writes(actor, subject);
    return new Told(subject.title(), subject.href(), writes, given, sums(given));
  }

  private List<Contribution> given(About about) {
    return sql.select(CONTRIBUTION.fields())
        .select(RETRACTION.WORDS)
        .from(CONTRIBUTION)
        .leftJoin(RETRACTION)
        .on(RETRACTION.COUNTY.eq(CONTRIBUTION.COUNTY))
        .and(RETRACTION.CONTRIBUTION.eq(CONTRIBUTION.ID))
        .where(Contributions.given(about))
        .orderBy(CONTRIBUTION.ID.desc())
        .limit(500)
        .fetch(row -> contribution(row, about));
  }

  private static List<Sum> sums(List<Contribution> given) {
    return Arrays.stream(Part.values())
        .map(part ->
            given.stream()
                .filter(one -> one.part() == part && one.retracted() == null)
                .reduce(Sum.none(part), ContributionReading::plus, (one, other) -> other))
        .toList();
  }

  private static Sum plus(Sum sum, Contribution one) {
    var given = one.given();
    return new Sum(
        sum.part(),
        sum.entries() + 1,
        1,
        sum.people() + given.people(),
        sum.hours() + given.hours(),
        sum.money().plus(given.money()));
  }

  /** Each of the five by itself, those that gave nothing too. */
  public List<Sum> sums(Asked asked) {
    var found = new EnumMap<Part, Sum>(Part.class);
    for (var part : Part.values()) found.put(part, Sum.none(part));
    found.putAll(read(asked));
    return List.copyOf(found.values());
  }

  private Map<Part, Sum> read(Asked asked) {
    return sql.select(
            CONTRIBUTION.PART,
            DSL.count(),
            DSL.countDistinct(CONTRIBUTION.ABOUT),
            DSL.sum(CONTRIBUTION.PEOPLE),
            DSL.sum(CONTRIBUTION.HOURS),
            DSL.sum(CONTRIBUTION.MONEY))
        .from(CONTRIBUTION)
        .where(within(asked))
        .groupBy(CONTRIBUTION.PART)
        .fetchMap(
            row -> Part.valueOf(row.value1()),
            row ->
                new Sum(
                    Part.valueOf(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4().longValue(),
                    row.value5().longValue(),
                    new Money(row.value6().longValueExact())));
  }

  private static Condition within(Asked asked) {
    var kind = asked.kind();
    return Subtree.of(CONTRIBUTION.PLACE, asked.place())
        .and(CONTRIBUTION.DAY.between(asked.from(), asked.to()))
        .and(kind == null ? DSL.noCondition() : CONTRIBUTION.KIND.eq(kind.name()))
        .andNotExists(
            DSL.selectOne()
                .from(RETRACTION)
                .where(RETRACTION.COUNTY.eq(CONTRIBUTION.COUNTY))
                .and(RETRACTION.CONTRIBUTION.eq(CONTRIBUTION.ID)));
  }
}
