package org.liandong.ledger;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.MOVEMENT;
import static org.liandong.ledger.db.Tables.PAYMENT;
import static org.liandong.ledger.db.Tables.POSTING;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.ledger.Statement.Key;
import org.liandong.ledger.Statement.Order;
import org.liandong.ledger.Statement.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements of a book, of one source, line or project in it: each movement with what was left
 * after it, as it was booked. Walked by key, so the last page costs what the first does.
 */
@Service
@Transactional(readOnly = true)
public class Statements {
  private static final List<String> OUTSIDE = List.of(Role.ORIGIN.name(), Role.SPENT.name());
  private static final Comparator<Key> KEYS =
      Comparator.comparing(Key::day).thenComparing(Key::nr).thenComparing(Key::item);
  private final DSLContext sql;
  private final Books books;

  Statements(DSLContext sql, Books books) {
    this.sql = sql;
    this.books = books;
  }

  public Keyset<Row> list(
      Actor actor, Book.Id id, Statement asked, @Nullable String after, int size) {
    var book = books.find(actor, id);
    var keys = keys(book, asked, Key.parse(after), size + 1);
    var read = keys.isEmpty() ? List.<Row>of() : rows(book, asked, keys);
    return Keyset.of(read, size, row -> row.key().toString());
  }

  /** What was left at the begin and at the end of the days asked for. */
  public record Ends(Amount opening, Amount closing) {}

  public Ends ends(Actor actor, Book.Id id, Statement asked) {
    var book = books.find(actor, id);
    var from = asked.window().from();
    var until = asked.window().until();
    var before = from == null ? 0 : rest(book, asked.scope(), MOVEMENT.DAY.lt(from));
    var last = rest(book, asked.scope(), until == null ? noCondition() : MOVEMENT.DAY.le(until));
    return new Ends(new Amount(book.unit(), before), new Amount(book.unit(), last));
  }

  /** The rest after the last movement of the scope for which the condition holds. */
  private long rest(Book book, Scope scope, Condition when) {
    var statement = new Statement(scope, Statement.Window.OPEN, true, Order.NEWEST);
    var last = keys(book, statement, when, 1);
    if (last.isEmpty()) return 0;
    return rows(book, statement, last).getFirst().rest().value();
  }

  private List<Key> keys(Book book, Statement asked, @Nullable Key after, int limit) {
    var window = asked.window();
    var from = window.from();
    var until = window.until();
    var begin = from == null ? noCondition() : MOVEMENT.DAY.ge(from);
    var end = until == null ? noCondition() : MOVEMENT.DAY.le(until);
    return keys(book, asked, begin.and(end).and(beyond(asked.order(), after)), limit);
  }

  private static Condition beyond(Order order, @Nullable Key after) {
    if (after == null) return noCondition();
    var here = row(MOVEMENT.DAY, MOVEMENT.NR, MOVEMENT.ITEM);
    var last = row(after.day(), after.nr(), after.item());
    return order == Order.NEWEST ? here.lt(last) : here.gt(last);
  }

  /** Each branch is one walk along one index, stopped after a page. */
  private List<Key> keys(Book book, Statement asked, Condition where, int limit) {
    var newest = asked.order() == Order.NEWEST;
    return branches(asked).stream()
        .flatMap(branch -> branch(book, branch.and(where), newest, limit).stream())
        .sorted(newest ? KEYS.reversed() : KEYS)
        .limit(limit)
        .toList();
  }

  private List<Key> branch(Book book, Condition which, boolean newest, int limit) {
    var by = List.<Field<?>>of(MOVEMENT.DAY, MOVEMENT.NR, MOVEMENT.ITEM);
    return sql.select(MOVEMENT.DAY, MOVEMENT.NR, MOVEMENT.ITEM)
        .from(MOVEMENT)
        .where(MOVEMENT.COUNTY.eq(book.id().county().code()))
        .and(MOVEMENT.BOOK.eq(book.id().value()))
        .and(which)
        .orderBy(by.stream().map(field -> newest ? field.desc() : field.asc()).toList())
        .limit(limit)
        .fetch(row -> new Key(row.value1(), row.value2(), row.value3()));
  }

  private static List<Condition> branches(Statement asked) {
    var scope = asked.scope();
    var outside = MOVEMENT.FROM_ROLE.in(OUTSIDE).or(MOVEMENT.TO_ROLE.in(OUTSIDE));
    return switch (scope.kind()) {
      case BOOK -> List.of(asked.all() ? noCondition() : outside);
      case SOURCE ->
          List.of(MOVEMENT.SOURCE.eq(scope.key()).and(asked.all() ? noCondition() : outside));
      case LINE -> sides(asked, UUID.fromString(scope.key()), MOVEMENT.FROM_LINE, MOVEMENT.TO_LINE);
      case PROJECT ->
          sides(asked, UUID.fromString(scope.key()), MOVEMENT.FROM_PROJECT, MOVEMENT.TO_PROJECT);
    };
  }

  /** What left the part, and what reached it from elsewhere. */
  private static List<Condition> sides(
      Statement asked, UUID part, Field<UUID> from, Field<UUID> to) {
    var gone =
        to.isDistinctFrom(part).or(MOVEMENT.FROM_ROLE.in(OUTSIDE)).or(MOVEMENT.TO_ROLE.in(OUTSIDE));
    var left = from.eq(part);
    return List.of(asked.all() ? left : left.and(gone), to.eq(part).and(from.isDistinctFrom(part)));
  }

  private List<Row> rows(Book book, Statement asked, List<Key> keys) {
    var places = new HashMap<Key, Integer>();
    for (var key : keys) places.put(key, places.size());
    var numbers = keys.stream().map(Key::nr).distinct().toArray(Long[]::new);
    return sql
        .select(MOVEMENT.fields())
        .select(POSTING.WORDS, POSTING.AT, POSTING.CLAIM, BUDGET_LINE.NAME, BUDGET_LINE.CODE)
        .select(PAYMENT.PAYEE)
        .from(MOVEMENT)
        .join(POSTING)
        .on(
            POSTING.COUNTY.eq(MOVEMENT.COUNTY),
            POSTING.BOOK.eq(MOVEMENT.BOOK),
            POSTING.NR.eq(MOVEMENT.NR))
        .leftJoin(BUDGET_LINE)
        .on(BUDGET_LINE.COUNTY.eq(MOVEMENT.COUNTY), BUDGET_LINE.ID.eq(line(asked.scope())))
        .leftJoin(PAYMENT)
        .on(PAYMENT.COUNTY.eq(POSTING.COUNTY), PAYMENT.ID.eq(POSTING.CLAIM))
        .where(MOVEMENT.COUNTY.eq(book.id().county().code()))
        .and(MOVEMENT.BOOK.eq(book.id().value()))
        // one text however long the page, so that it is planned once
        .and(MOVEMENT.NR.eq(DSL.any(numbers)))
        .fetch(row -> read(book, asked.scope(), row))
        .stream()
        // of a posting with several movements, those of this page
        .filter(row -> places.containsKey(row.key()))
        .sorted(Comparator.comparing(row -> places.get(row.key())))
        .toList();
  }

  /** The line a row names: in a line's own statement the other one. */
  private static Field<UUID> line(Scope scope) {
    if (scope.kind() != Scope.Kind.LINE) return DSL.coalesce(MOVEMENT.TO_LINE, MOVEMENT.FROM_LINE);
    var here = UUID.fromString(scope.key());
    return DSL.when(MOVEMENT.TO_LINE.eq(here), DSL.coalesce(MOVEMENT.FROM_LINE, MOVEMENT.TO_LINE))
        .otherwise(MOVEMENT.TO_LINE);
  }

  private static Row read(Book book, Scope scope, Record row) {
    var code = row.get(BUDGET_LINE.CODE);
    return new Row(
        new Key(row.get(MOVEMENT.DAY), row.get(MOVEMENT.NR), row.get(MOVEMENT.ITEM)),
        Kind.valueOf(row.get(MOVEMENT.KIND)),
        Source.valueOf(row.get(MOVEMENT.SOURCE)),
        row.get(MOVEMENT.TO_LINE) == null ? row.get(MOVEMENT.FROM_LINE) : row.get(MOVEMENT.TO_LINE),
        code == null ? "" : code + " " + row.get(BUDGET_LINE.NAME),
        row.get(POSTING.WORDS),
        row.get(PAYMENT.PAYEE) == null ? "" : row.get(PAYMENT.PAYEE),
        row.get(POSTING.CLAIM),
        row.get(POSTING.AT).toInstant(),
        new Amount(book.unit(), row.get(MOVEMENT.AMOUNT)),
        new Amount(book.unit(), View.effect(scope, row)),
        new Amount(book.unit(), View.rest(scope, row)));
  }
}
