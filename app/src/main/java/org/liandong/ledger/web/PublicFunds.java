package org.liandong.ledger.web;

import static org.jooq.impl.DSL.noCondition;
import static org.liandong.ledger.db.Tables.PUBLISHED;
import static org.liandong.ledger.db.Tables.PUBLISHED_BOOK;
import static org.liandong.ledger.db.Tables.PUBLISHED_SUM;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Kind;
import org.liandong.ledger.Role;
import org.liandong.ledger.Source;
import org.liandong.ledger.Unit;
import org.liandong.ledger.db.tables.records.PublishedBookRecord;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published funds for anybody. It reads only what was written for everybody, so it asks for no
 * actor.
 */
@Component
@Transactional(readOnly = true)
class PublicFunds {
  private static final int MOST = 100;
  private static final int SIZE = 20;
  private final DSLContext sql;

  PublicFunds(DSLContext sql) {
    this.sql = sql;
  }

  /** What a fund, a source or a line has, by role. */
  record Sums(String key, String name, Map<Role, Long> by) {
    long of(Role... roles) {
      long sum = 0;
      for (var role : roles) sum += by.getOrDefault(role, 0L);
      return sum;
    }
  }

  List<PublishedBookRecord> list(PlaceCode place) {
    return sql.selectFrom(PUBLISHED_BOOK)
        .where(Subtree.of(PUBLISHED_BOOK.PLACE, place))
        .orderBy(PUBLISHED_BOOK.PLACE, PUBLISHED_BOOK.NAME)
        .limit(MOST)
        .fetch();
  }

  Optional<PublishedBookRecord> find(Book.Id id) {
    return sql.selectFrom(PUBLISHED_BOOK)
        .where(PUBLISHED_BOOK.COUNTY.eq(id.county().code()))
        .and(PUBLISHED_BOOK.ID.eq(id.value()))
        .fetchOptional();
  }

  /** How each of several funds stands. */
  Map<UUID, Sums> wholes(List<PublishedBookRecord> books) {
    var ids = books.stream().map(book -> DSL.row(book.getCounty(), book.getId())).toList();
    var sums = new LinkedHashMap<UUID, Sums>();
    if (ids.isEmpty()) return sums;
    sql.select(PUBLISHED_SUM.BOOK, PUBLISHED_SUM.ROLE, DSL.sum(PUBLISHED_SUM.BALANCE))
        .from(PUBLISHED_SUM)
        .where(DSL.row(PUBLISHED_SUM.COUNTY, PUBLISHED_SUM.BOOK).in(ids))
        .groupBy(PUBLISHED_SUM.BOOK, PUBLISHED_SUM.ROLE)
        .forEach(row ->
            sums.computeIfAbsent(row.value1(), key -> new Sums("", "", new EnumMap<>(Role.class)))
                .by()
                .put(Role.valueOf(row.value2()), row.value3().longValueExact()));
    return sums;
  }

  List<Sums> sources(Book.Id id) {
    return grouped(id, row -> row.get(PUBLISHED_SUM.SOURCE), row -> "");
  }

  List<Sums> lines(Book.Id id) {
    return grouped(
            id,
            row ->
                row.get(PUBLISHED_SUM.CODE) == null ? "" : row.get(PUBLISHED_SUM.LINE).toString(),
            PublicFunds::named)
        .stream()
        .filter(line -> !line.key().isEmpty())
        .toList();
  }

  private static String named(Record row) {
    return row.get(PUBLISHED_SUM.CODE) + " " + row.get(PUBLISHED_SUM.NAME);
  }

  private List<Sums> grouped(
      Book.Id id,
      java.util.function.Function<Record, String> key,
      java.util.function.Function<Record, String> name) {
    var groups = new LinkedHashMap<String, Sums>();
    sql.selectFrom(PUBLISHED_SUM)
        .where(PUBLISHED_SUM.COUNTY.eq(id.county().code()), PUBLISHED_SUM.BOOK.eq(id.value()))
        .orderBy(PUBLISHED_SUM.YEAR.desc(), PUBLISHED_SUM.CODE, PUBLISHED_SUM.SOURCE)
        .forEach(row ->
            groups
                .computeIfAbsent(
                    key.apply(row),
                    one -> new Sums(one, name.apply(row), new EnumMap<>(Role.class)))
                .by()
                .merge(
                    Role.valueOf(row.get(PUBLISHED_SUM.ROLE)),
                    row.get(PUBLISHED_SUM.BALANCE),
                    Math::addExact));
    return List.copyOf(groups.values());
  }

  /** Movements, the newest first. */
  Keyset<PublicFundPage.Row> movements(Book.Id id, Unit unit, @Nullable String after) {
    var read =
        sql.selectFrom(PUBLISHED)
            .where(PUBLISHED.COUNTY.eq(id.county().code()), PUBLISHED.BOOK.eq(id.value()))
            .and(before(after))
            .orderBy(PUBLISHED.NR.desc(), PUBLISHED.ITEM.desc())
            .limit(SIZE + 1)
            .fetch(row ->
                new PublicFundPage.Row(
                    row.getNr() + "_" + row.getItem(),
                    row.getDay(),
                    Kind.valueOf(row.getKind()),
                    Source.valueOf(row.getSource()),
                    row.getLine(),
                    row.getPayee(),
                    new Amount(unit, row.getAmount()),
                    new Amount(unit, row.getRest())));
    return Keyset.of(read, SIZE, PublicFundPage.Row::key);
  }

  private static Condition before(@Nullable String after) {
    if (after == null || !after.matches("\\d{1,18}_\\d{1,9}")) return noCondition();
    var parts = after.split("_");
    return DSL.row(PUBLISHED.NR, PUBLISHED.ITEM)
        .lt(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
  }
}
