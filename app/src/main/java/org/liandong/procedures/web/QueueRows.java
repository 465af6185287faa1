package org.liandong.procedures.web;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.liandong.procedures.db.Tables.PROCEDURE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.platform.Subtree;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.ProcedureReading;
import org.liandong.procedures.Sight;
import org.liandong.procedures.Stage;
import org.liandong.procedures.web.QueueFilter.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of procedures, walked by key: the hundredth page costs what the first does. */
@Component
@Transactional(readOnly = true)
class QueueRows {
  static final int SIZE = 20;
  private final DSLContext sql;
  private final WaitingRows waiting;
  private final RowReading reading;

  QueueRows(DSLContext sql, WaitingRows waiting, RowReading reading) {
    this.sql = sql;
    this.waiting = waiting;
    this.reading = reading;
  }

  Keyset<Row> list(Actor actor, QueueFilter filter, int size) {
    if (filter.scope() == Scope.WAITING) return reading.waiting(waiting.list(actor, filter, size));
    var read =
        sql.selectFrom(PROCEDURE)
            .where(scope(actor, filter.scope()), Sight.of(actor), from(filter))
            .orderBy(
                filter.byDue()
                    ? List.of(PROCEDURE.DUE.asc(), PROCEDURE.ID.asc())
                    : List.of(PROCEDURE.ID.desc()))
            .limit(size + 1)
            .fetch(ProcedureReading::procedure);
    return reading.rows(Keyset.of(read, size, it -> cursor(it, filter.byDue())));
  }

  private static Condition scope(Actor actor, Scope scope) {
    var place = Subtree.of(PROCEDURE.PLACE, actor.hat().place());
    return switch (scope) {
      case MINE -> PROCEDURE.ACCOUNT.eq(actor.self().value());
      case PLACE -> place.and(PROCEDURE.STAGE.eq(Stage.RUNNING.name()));
      case CLOSED -> place.and(PROCEDURE.STAGE.ne(Stage.RUNNING.name()));
      case WAITING -> noCondition();
    };
  }

  private static Condition from(QueueFilter filter) {
    var cursor = Cursor.parse(filter.after(), filter.byDue());
    if (cursor == null) return noCondition();
    return cursor.due() == null
        ? PROCEDURE.ID.lt(cursor.id())
        : row(PROCEDURE.DUE, PROCEDURE.ID).gt(cursor.due(), cursor.id());
  }

  private static String cursor(Procedure procedure, boolean byDue) {
    var due = byDue ? ProcedureReading.utc(procedure.standing().due()) : null;
    return new Cursor(due, procedure.id().value(), "").text();
  }
}
