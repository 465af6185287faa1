package org.liandong.purchases;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.liandong.purchases.db.Tables.OPEN;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.liandong.policy.Ruling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much is bought in a year, by whom and for what (PUR-03, -22, -23, -29). Public figures. */
@Service
@Transactional(readOnly = true)
public class Scale {
  private final DSLContext sql;
  private final PurchaseRules rules;

  /**
   * One sum of a year.
   *
   * @param planned what may be spent at most
   * @param bound what contracts promise
   */
  public record Sum(String key, int count, Money planned, Money bound) {}

  /**
   * What a rule says to the year.
   *
   * @param begun whether it is this year or an earlier one; no rule judges one that is ahead
   */
  public record Year(
      int year,
      boolean begun,
      PlaceCode place,
      Sum whole,
      List<Sum> buyers,
      List<Sum> fields,
      List<Sum> methods,
      List<Sum> recurrent,
      List<Sum> years,
      List<Ruling> rulings) {}

  Scale(DSLContext sql, PurchaseRules rules) {
    this.sql = sql;
    this.rules = rules;
  }

  public Year year(PlaceCode place, int year) {
    var there = Subtree.of(OPEN.PLACE, place).and(OPEN.STAGE.ne(Stage.WITHDRAWN.name()));
    // what is passed on was counted where it was paid first
    var first = there.and(OPEN.ABOVE.isNull());
    var now = first.and(OPEN.YEAR.eq(year));
    var all = sums(first, OPEN.YEAR.cast(String.class));
    var whole = at(all, year);
    var buyers = sums(now, OPEN.BUYER);
    var begun = year <= rules.today().getYear();
    return new Year(
        year,
        begun,
        place,
        whole,
        buyers,
        sums(now, OPEN.FIELD),
        sums(now, OPEN.METHOD),
        sums(now, OPEN.RECURRENT.cast(String.class)),
        all,
        begun ? rulings(place, year, now, all) : List.of());
  }

  private static Sum at(List<Sum> years, int year) {
    return years.stream()
        .filter(sum -> sum.key().equals(String.valueOf(year)))
        .findFirst()
        .orElse(new Sum(String.valueOf(year), 0, Money.ZERO, Money.ZERO));
  }

  private List<Ruling> rulings(PlaceCode place, int year, Condition now, List<Sum> years) {
    var small = rules.small(place).fen();
    var spread =
        sql
            .select(count())
            .from(OPEN)
            .where(now)
            .and(coalesce(OPEN.PRICE, OPEN.AMOUNT).lt(small))
            .groupBy(OPEN.BUYER)
            .fetch(row -> (long) row.value1())
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    int social = sql.fetchCount(OPEN, now.and(OPEN.RECURRENT));
    return java.util.stream.Stream.of(
            rules.yearly(place, at(years, year).planned()),
            rules.growth(place, at(years, year - 1).planned(), at(years, year).planned()),
            rules.socialWork(place, social),
            rules.spread(place, spread))
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  private List<Sum> sums(Condition which, Field<String> by) {
    return sql.select(
            by,
            count(),
            coalesce(sum(OPEN.AMOUNT), 0).cast(Long.class),
            coalesce(sum(OPEN.PRICE).filterWhere(bound()), 0).cast(Long.class))
        .from(OPEN)
        .where(which)
        .groupBy(by)
        .orderBy(sum(OPEN.AMOUNT).desc())
        .fetch(row ->
            new Sum(
                String.valueOf(row.value1()),
                row.value2(),
                new Money(row.value3()),
                new Money(row.value4())));
  }

  private static Condition bound() {
    return OPEN.STAGE.in(Stage.CONTRACTED.name(), Stage.ACCEPTED.name());
  }
}
