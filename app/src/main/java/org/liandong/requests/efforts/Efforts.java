package org.liandong.requests.efforts;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.FACT;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Sight;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the work of grids and of the people on duty in them: 人人肩上担责任、个个身上有任务 (003:45), 推动网格治理工作
 * (001:4).
 */
@Service
@Transactional(readOnly = true)
public class Efforts {
  /** The time that is counted, up to now. */
  public static final Duration SPAN = Duration.ofDays(90);

  private static final Field<Double> MEDIAN =
      field(
          "percentile_cont(0.5) within group (order by extract(epoch from {0} - {1}))",
          Double.class, REQUEST.SETTLED, REQUEST.SUBMITTED);
  private final DSLContext sql;
  private final Grids grids;
  private final Charges charges;
  private final Clock clock;

  Efforts(DSLContext sql, Grids grids, Charges charges, Clock clock) {
    this.sql = sql;
    this.grids = grids;
    this.charges = charges;
    this.clock = clock;
  }

  /** The effort in a street or committee, for those who work at a desk above or in it. */
  public Effort of(Actor actor, PlaceCode place) {
    var length = place.value().length();
    var may = Sight.desk(actor) && actor.hat().covers(place);
    if (!may || length != 9 && length != 12) throw new Absent(place);
    var since = clock.instant().minus(SPAN);
    var duties = charges.within(place);
    return new Effort(byGrid(place, since, duties), byPerson(place, since, duties));
  }

  private List<Effort.OfGrid> byGrid(PlaceCode place, Instant since, List<Charge> duties) {
    var now = utc(clock.instant());
    var open = condition(REQUEST.OPEN);
    var counted = new HashMap<String, Record>();
    sql.select(
            REQUEST.GRID,
            count(),
            count().filterWhere(open),
            count().filterWhere(open.and(REQUEST.DUE.lt(now))),
            count(REQUEST.SETTLED),
            count().filterWhere(REQUEST.ROUND.gt(1)),
            MEDIAN)
        .from(REQUEST)
        .where(Sight.under(place))
        .and(REQUEST.SUBMITTED.ge(utc(since)))
        .groupBy(REQUEST.GRID)
        .forEach(row -> counted.put(row.value1(), row));
    return grids.list(place).stream()
        .map(grid -> ofGrid(grid, duties, counted.get(grid.code().value())))
        .toList();
  }

  private static Effort.OfGrid ofGrid(Grid grid, List<Charge> duties, @Nullable Record row) {
    var owner =
        duties.stream()
            .filter(it -> it.role() == Charge.Role.OWNER && it.place().equals(grid.code()))
            .map(Charge::name)
            .findFirst()
            .orElse("");
    if (row == null) return new Effort.OfGrid(grid.code(), owner, 0, 0, 0, 0, 0, null);
    var seconds = row.get(6, Double.class);
    return new Effort.OfGrid(
        grid.code(),
        owner,
        row.get(1, Integer.class),
        row.get(2, Integer.class),
        row.get(3, Integer.class),
        row.get(4, Integer.class),
        row.get(5, Integer.class),
        seconds == null ? null : Duration.ofSeconds(seconds.longValue()));
  }

  private List<Effort.OfPerson> byPerson(PlaceCode place, Instant since, List<Charge> duties) {
    var held = held(place);
    var steps = steps(place, since);
    var people = new LinkedHashMap<AccountId, List<Charge>>();
    for (var duty : duties)
      if (duty.role() != Charge.Role.SEAT)
        people.computeIfAbsent(duty.account(), account -> new java.util.ArrayList<>()).add(duty);
    return people.entrySet().stream()
        .map(entry ->
            new Effort.OfPerson(
                entry.getKey(),
                entry.getValue().getFirst().name(),
                entry.getValue(),
                held.getOrDefault(entry.getKey().value(), 0),
                steps.getOrDefault(entry.getKey().value(), 0)))
        .toList();
  }

  private Map<UUID, Integer> held(PlaceCode place) {
    return sql.select(REQUEST.HOLDER, count())
        .from(REQUEST)
        .where(Sight.under(place))
        .and(condition(REQUEST.OPEN))
        .groupBy(REQUEST.HOLDER)
        .fetchMap(REQUEST.HOLDER, row -> row.value2());
  }

  private Map<UUID, Integer> steps(PlaceCode place, Instant since) {
    return sql.select(FACT.ACCOUNT, count())
        .from(FACT)
        .join(REQUEST)
        .on(REQUEST.COUNTY.eq(FACT.COUNTY), REQUEST.ID.eq(FACT.REQUEST))
        .where(Sight.under(place))
        .and(FACT.AT.ge(utc(since)))
        .and(FACT.KIND.in("TAKEN", "HANDED_OVER", "ANSWERED"))
        .groupBy(FACT.ACCOUNT)
        .fetchMap(FACT.ACCOUNT, row -> row.value2());
  }
}
