package org.liandong.procedures.web;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.liandong.procedures.db.Tables.PROCEDURE;
import static org.liandong.procedures.db.Tables.WAITING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Keyset;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.ProcedureReading;
import org.liandong.procedures.Sight;
import org.liandong.procedures.StandIn;
import org.liandong.procedures.StandIns;
import org.liandong.ui.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody: for the hat worn, for the hats sat for, and for the person. Each is one
 * walk of an index, and what they find is merged.
 */
@Component
@Transactional(readOnly = true)
class WaitingRows {
  private static final int MANY = 100;
  private static final Comparator<Waiting> BY_DUE =
      Comparator.comparing(Waiting::due).thenComparing(it -> key(it));
  private static final Comparator<Waiting> NEWEST =
      Comparator.<Waiting, String>comparing(it -> key(it)).reversed();
  private final DSLContext sql;
  private final StandIns standIns;

  /** A gate that waits. */
  record Waiting(
      Procedure procedure, String gate, String party, String kind, Instant since, Instant due) {}

  WaitingRows(DSLContext sql, StandIns standIns) {
    this.sql = sql;
    this.standIns = standIns;
  }

  Keyset<Waiting> list(Actor actor, QueueFilter filter, int size) {
    var merged = new ArrayList<Waiting>();
    for (var source : sources(actor)) merged.addAll(read(source, filter, size));
    merged.sort(filter.byDue() ? BY_DUE : NEWEST);
    var page = merged.subList(0, Math.min(merged.size(), size + 1));
    return Keyset.of(page, size, it -> cursor(it, filter.byDue()));
  }

  /** How many, up to a hundred: more is not counted. */
  int count(Actor actor) {
    return Once.read(Integer.class, "procedures.waiting", actor, () -> counted(sources(actor)));
  }

  private int counted(List<Condition> sources) {
    var numbers = sources.stream().map(WaitingRows::counting).toList();
    if (numbers.isEmpty()) return 0;
    var row = sql.select(numbers).fetchSingle();
    return Math.min(MANY, numbers.stream().mapToInt(row::get).sum());
  }

  private static Field<Integer> counting(Condition source) {
    return DSL.field(
        DSL.selectCount().from(DSL.selectOne().from(WAITING).where(source).limit(MANY)));
  }

  private List<Condition> sources(Actor actor) {
    if (!actor.signedIn()) return List.of();
    var sources = new ArrayList<Condition>();
    sources.add(WAITING.ACCOUNT.eq(actor.self().value()));
    if (!Sight.works(actor)) return sources;
    var others = ofOthers(actor).and(undecided(actor));
    sources.add(at(actor.hat()).and(others));
    for (var it : satFor(actor).hats()) if (!same(it, actor.hat())) sources.add(at(it).and(others));
    return sources;
  }

  /** Hats of absent colleagues. */
  private record SatFor(List<Hat> hats) {}

  private SatFor satFor(Actor actor) {
    return Once.read(
        SatFor.class,
        "procedures.sat-for",
        actor,
        () -> new SatFor(standIns.of(actor).stream().map(StandIn::hat).toList()));
  }

  private static boolean same(Hat one, Hat other) {
    return one.position() == other.position()
        && one.place().equals(other.place())
        && one.line() == other.line();
  }

  private static Condition at(Hat hat) {
    return WAITING
        .DESK
        .eq(hat.place().value())
        .and(WAITING.POSITION.eq(hat.position().name()))
        .and(WAITING.LINE.in("", hat.line().name()));
  }

  /** Wrapped: most rows have no account, so of the bare comparison the planner expects no row. */
  private static Condition ofOthers(Actor actor) {
    return DSL.condition(
        DSL.coalesce(DSL.field(WAITING.ACCOUNT.ne(actor.self().value())), DSL.inline(false)));
  }

  /** Nobody decides twice in a round: what is decided waits for others. */
  private static Condition undecided(Actor actor) {
    return DSL.val(actor.account().value()).ne(DSL.all(WAITING.SPOKEN));
  }

  private List<Waiting> read(Condition source, QueueFilter filter, int size) {
    return sql.select(PROCEDURE.asterisk())
        .select(WAITING.GATE, WAITING.PARTY, WAITING.KIND, WAITING.SINCE, WAITING.DUE)
        .from(WAITING)
        .join(PROCEDURE)
        .on(PROCEDURE.COUNTY.eq(WAITING.COUNTY), PROCEDURE.ID.eq(WAITING.PROCEDURE))
        .where(source, from(filter))
        .orderBy(
            filter.byDue()
                ? List.of(WAITING.DUE.asc(), WAITING.PROCEDURE.asc(), WAITING.GATE.asc())
                : List.of(WAITING.PROCEDURE.desc(), WAITING.GATE.desc()))
        .limit(size + 1)
        .fetch(WaitingRows::waiting);
  }

  private static Waiting waiting(Record read) {
    return new Waiting(
        ProcedureReading.procedure(read),
        read.get(WAITING.GATE),
        read.get(WAITING.PARTY),
        read.get(WAITING.KIND),
        read.get(WAITING.SINCE).toInstant(),
        read.get(WAITING.DUE).toInstant());
  }

  private static Condition from(QueueFilter filter) {
    var cursor = Cursor.parse(filter.after(), filter.byDue());
    if (cursor == null) return noCondition();
    return cursor.due() == null
        ? row(WAITING.PROCEDURE, WAITING.GATE).lt(cursor.id(), cursor.gate())
        : row(WAITING.DUE, WAITING.PROCEDURE, WAITING.GATE)
            .gt(cursor.due(), cursor.id(), cursor.gate());
  }

  private static String key(Waiting it) {
    return it.procedure().id().value() + it.gate();
  }

  private static String cursor(Waiting it, boolean byDue) {
    var due = byDue ? ProcedureReading.utc(it.due()) : null;
    return new Cursor(due, it.procedure().id().value(), it.gate()).text();
  }
}
