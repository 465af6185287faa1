package org.liandong.identity;

import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.db.tables.records.AppointmentRecord;
import org.springframework.stereotype.Component;

/** Reads appointments with their ends. */
@Component
class HatQueries {
  /** Nobody has had more hats than this. */
  static final int MOST = 200;

  private final DSLContext sql;

  HatQueries(DSLContext sql) {
    this.sql = sql;
  }

  /** What an account may wear on a day, as far as the transaction reaches. */
  List<Appointment> active(AccountId account, LocalDate day) {
    return select(APPOINTMENT.ACCOUNT.eq(account.value()), MOST).stream()
        .filter(appointment -> appointment.holds(day))
        .toList();
  }

  List<Appointment> select(Condition condition, int limit) {
    return sql.select(APPOINTMENT.asterisk(), APPOINTMENT_END.SINCE)
        .from(APPOINTMENT)
        .leftJoin(APPOINTMENT_END)
        .on(APPOINTMENT_END.COUNTY.eq(APPOINTMENT.COUNTY))
        .and(APPOINTMENT_END.APPOINTMENT.eq(APPOINTMENT.ID))
        .where(condition)
        .orderBy(APPOINTMENT.ID.desc())
        .limit(limit)
        .fetch(row -> read(row.into(APPOINTMENT), row.get(APPOINTMENT_END.SINCE)));
  }

  /** The appointment in a row of outer joins, if there is one. */
  Optional<Appointment> joined(Record row) {
    if (row.get(APPOINTMENT.ID) == null) return Optional.empty();
    return Optional.of(read(row.into(APPOINTMENT), row.get(APPOINTMENT_END.SINCE)));
  }

  Appointment read(AppointmentRecord row, @Nullable LocalDate ended) {
    return new Appointment(
        new Appointment.Id(new County(row.getCounty()), row.getId()),
        new AccountId(row.getAccount()),
        Position.valueOf(row.getPosition()),
        new PlaceCode(row.getPlace()),
        Line.valueOf(row.getLine()),
        row.getPost(),
        row.getSince(),
        row.getUntil(),
        ended);
  }
}
