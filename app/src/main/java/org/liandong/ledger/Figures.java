package org.liandong.ledger;

import static org.jooq.impl.DSL.sum;
import static org.liandong.ledger.db.Tables.ACCOUNT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a book stands: by source, by line, and as a whole. */
@Service
@Transactional(readOnly = true)
public class Figures {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private final DSLContext sql;
  private final Books books;

  Figures(DSLContext sql, Books books) {
    this.sql = sql;
    this.books = books;
  }

  /** What a part has, by what it is for. */
  public record Sums(Unit unit, Map<Role, Long> by) {
    public Amount of(Role role) {
      var sum = by.getOrDefault(role, 0L);
      return new Amount(unit, role == Role.ORIGIN ? -sum : sum);
    }

    /** Granted, promised and spent together: the limit of a line. */
    public Amount limit() {
      return of(Role.GRANTED).plus(of(Role.RESERVED)).plus(of(Role.SPENT));
    }

    /** Still there. */
    public Amount left() {
      return of(Role.FREE).plus(of(Role.GRANTED)).plus(of(Role.RESERVED));
    }

    /** The share of a role in the limit, in whole percent, cut. */
    public int percent(Role role) {
      var limit = BigInteger.valueOf(limit().value());
      if (limit.signum() == 0) return 0;
      return BigInteger.valueOf(of(role).value()).multiply(HUNDRED).divide(limit).intValue();
    }
  }

  /** A line and how it stands. */
  public record LineSums(BudgetLine line, Sums sums) {}

  /** A book and how it stands: as a whole, by source, by line. */
  public record Standing(Book book, Sums whole, Map<Source, Sums> sources, List<LineSums> lines) {}

  public Standing of(Actor actor, Book.Id id) {
    var book = books.find(actor, id);
    var whole = new EnumMap<Role, Long>(Role.class);
    var sources = new EnumMap<Source, Map<Role, Long>>(Source.class);
    var lines = new HashMap<UUID, Map<Role, Long>>();
    sql.select(ACCOUNT.ROLE, ACCOUNT.SOURCE, ACCOUNT.LINE, sum(ACCOUNT.BALANCE).cast(Long.class))
        .from(ACCOUNT)
        .where(ACCOUNT.COUNTY.eq(id.county().code()), ACCOUNT.BOOK.eq(id.value()))
        .and(ACCOUNT.CLAIM.isNull().or(ACCOUNT.BALANCE.gt(0L)))
        .groupBy(ACCOUNT.ROLE, ACCOUNT.SOURCE, ACCOUNT.LINE)
        .forEach(row -> {
          var role = Role.valueOf(row.value1());
          whole.merge(role, row.value4(), Math::addExact);
          add(sources, Source.valueOf(row.value2()), role, row.value4());
          if (row.value3() != null) add(lines, row.value3(), role, row.value4());
        });
    var bySource = new LinkedHashMap<Source, Sums>();
    sources.forEach((source, by) -> bySource.put(source, new Sums(book.unit(), by)));
    var byLine = new ArrayList<LineSums>();
    for (var line : books.lines(actor, id))
      byLine.add(
          new LineSums(line, new Sums(book.unit(), lines.getOrDefault(line.id(), Map.of()))));
    return new Standing(book, new Sums(book.unit(), whole), bySource, byLine);
  }

  private static <K> void add(Map<K, Map<Role, Long>> all, K key, Role role, long amount) {
    all.computeIfAbsent(key, none -> new EnumMap<>(Role.class)).merge(role, amount, Math::addExact);
  }

  /** The whole of several books, in one read. */
  public Map<Book.Id, Sums> wholes(Collection<Book> all) {
    if (all.isEmpty()) return Map.of();
    var units = new HashMap<Book.Id, Map<Role, Long>>();
    sql.select(ACCOUNT.COUNTY, ACCOUNT.BOOK, ACCOUNT.ROLE, sum(ACCOUNT.BALANCE).cast(Long.class))
        .from(ACCOUNT)
        .where(
            DSL.row(ACCOUNT.COUNTY, ACCOUNT.BOOK)
                .in(
                    all.stream()
                        .map(book -> DSL.row(book.id().county().code(), book.id().value()))
                        .toList()))
        .and(ACCOUNT.CLAIM.isNull().or(ACCOUNT.BALANCE.gt(0L)))
        .groupBy(ACCOUNT.COUNTY, ACCOUNT.BOOK, ACCOUNT.ROLE)
        .forEach(row ->
            add(
                units,
                new Book.Id(new org.liandong.base.County(row.value1()), row.value2()),
                Role.valueOf(row.value3()),
                row.value4()));
    var sums = new HashMap<Book.Id, Sums>();
    for (var book : all)
      sums.put(book.id(), new Sums(book.unit(), units.getOrDefault(book.id(), Map.of())));
    return sums;
  }
}
