package org.liandong.indicators;

import static org.liandong.indicators.db.Tables.COUNTED;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.db.tables.records.CountedRecord;
import org.liandong.indicators.db.tables.records.DeltaRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what every subject counts for. Called in the transaction, or the listener, of a change. */
@Service
@Transactional
public class Indicators {
  private final DSLContext sql;
  private final Catalog catalog;
  private final Clock clock;

  Indicators(DSLContext sql, Catalog catalog, Clock clock) {
    this.sql = sql;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** From now on the subject counts so, and no longer as before. The same twice changes nothing. */
  public void count(Counted now) {
    count(List.of(now));
  }

  /** The same for many subjects of one measure and county, each at most once among them. */
  public void count(Collection<Counted> now) {
    if (now.isEmpty()) return;
    now.forEach(this::check);
    var fresh = inserted(now);
    var changes = new ArrayList<Change>();
    var known = new ArrayList<Counted>();
    for (var one : now)
      if (fresh.contains(one.of().id())) changes.add(new Change(one, one.amount()));
      else known.add(one);
    changes.addAll(replaced(known));
    write(changes);
  }

  /** From now on the subject does not count at all. */
  public void forget(Subject subject) {
    for (var before : locked(subject, List.of(subject.id())).values()) {
      sql.deleteFrom(COUNTED).where(are(subject, List.of(subject.id()))).execute();
      write(List.of(new Change(before, -before.amount())));
    }
  }

  /** So much more, or less, of what a subject counts as. */
  private record Change(Counted of, long amount) {}

  private void check(Counted now) {
    if (!catalog.find(now.of().measure()).measure().knows(now.kind()))
      throw new IllegalArgumentException(now.of().measure() + " knows no " + now.kind());
  }

  /** Those that did not count before. */
  private Set<UUID> inserted(Collection<Counted> now) {
    return sql.insertInto(COUNTED)
        .columns(COUNTED.fields())
        .valuesOfRecords(now.stream().map(Indicators::row).toList())
        .onConflictDoNothing()
        .returning(COUNTED.SUBJECT)
        .fetchSet(COUNTED.SUBJECT);
  }

  private List<Change> replaced(List<Counted> now) {
    if (now.isEmpty()) return List.of();
    var before = locked(now.getFirst().of(), now.stream().map(one -> one.of().id()).toList());
    var changed = now.stream().filter(one -> !one.equals(before.get(one.of().id()))).toList();
    sql.batchUpdate(changed.stream().map(Indicators::row).toList()).execute();
    return changed.stream().flatMap(one -> change(before.get(one.of().id()), one)).toList();
  }

  /** Nothing at all where only the moment of the next check moved. */
  private static Stream<Change> change(@Nullable Counted before, Counted now) {
    if (before == null) return Stream.of(new Change(now, now.amount()));
    if (before.recheckedAt(now.recheck()).equals(now)) return Stream.empty();
    return Stream.of(new Change(before, -before.amount()), new Change(now, now.amount()));
  }

  private Map<UUID, Counted> locked(Subject like, Collection<UUID> ids) {
    return sql.selectFrom(COUNTED)
        .where(are(like, ids))
        .orderBy(COUNTED.SUBJECT)
        .forUpdate()
        .fetchMap(COUNTED.SUBJECT, row -> read(like, row));
  }

  private void write(List<Change> changes) {
    sql.batchInsert(changes.stream().map(this::delta).toList()).execute();
  }

  private DeltaRecord delta(Change change) {
    var of = change.of();
    return new DeltaRecord(
        of.of().county().code(),
        Uuid7.at(clock.instant()),
        of.of().measure(),
        of.committee().value(),
        of.month().atDay(1),
        of.kind(),
        of.category(),
        of.handler(),
        change.amount());
  }

  private static CountedRecord row(Counted now) {
    return new CountedRecord(
        now.of().county().code(),
        now.of().measure(),
        now.of().id(),
        now.committee().value(),
        now.month().atDay(1),
        now.kind(),
        now.category(),
        now.handler(),
        now.amount(),
        utc(now.recheck()));
  }

  private static Counted read(Subject like, Record row) {
    var recheck = row.get(COUNTED.RECHECK);
    return new Counted(
        new Subject(like.measure(), like.county(), row.get(COUNTED.SUBJECT)),
        new PlaceCode(row.get(COUNTED.PLACE)),
        YearMonth.from(row.get(COUNTED.MONTH)),
        row.get(COUNTED.KIND),
        row.get(COUNTED.CATEGORY),
        row.get(COUNTED.HANDLER),
        row.get(COUNTED.AMOUNT),
        recheck == null ? null : recheck.toInstant());
  }

  private static Condition are(Subject like, Collection<UUID> ids) {
    return COUNTED
        .COUNTY
        .eq(like.county().code())
        .and(COUNTED.MEASURE.eq(like.measure()))
        .and(COUNTED.SUBJECT.in(ids));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
