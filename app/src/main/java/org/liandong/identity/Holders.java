package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a position at a place on a day, whoever asks: for seats that decide, not for pages. An
 * ended appointment is gone, a successor is there.
 */
@Service
@Transactional(readOnly = true)
public class Holders {
  private final DSLContext sql;
  private final Reaches reaches;

  /** One person with the position, by all hats of it. */
  public record Holder(AccountId account, String name) {}

  Holders(DSLContext sql, Reaches reaches) {
    this.sql = sql;
    this.reaches = reaches;
  }

  /**
   * @param line null for any line
   */
  public List<Holder> of(Position position, PlaceCode place, @Nullable Line line, LocalDate on) {
    var inLine = line == null ? DSL.noCondition() : APPOINTMENT.LINE.eq(line.name());
    var at = APPOINTMENT.POSITION.eq(position.name()).and(APPOINTMENT.PLACE.eq(place.value()));
    return reaches.within(Reach.EVERYTHING, () -> read(at.and(inLine), on));
  }

  private List<Holder> read(Condition which, LocalDate on) {
    return sql.selectDistinct(ACCOUNT.ID, ACCOUNT.NAME)
        .from(APPOINTMENT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(APPOINTMENT.ACCOUNT))
        .leftJoin(APPOINTMENT_END)
        .on(APPOINTMENT_END.COUNTY.eq(APPOINTMENT.COUNTY))
        .and(APPOINTMENT_END.APPOINTMENT.eq(APPOINTMENT.ID))
        .where(which)
        .and(APPOINTMENT.SINCE.le(on))
        .and(APPOINTMENT.UNTIL.isNull().or(APPOINTMENT.UNTIL.ge(on)))
        .and(APPOINTMENT_END.SINCE.isNull().or(APPOINTMENT_END.SINCE.gt(on)))
        .and(ACCOUNT.BLOCKED_AT.isNull())
        .orderBy(ACCOUNT.ID)
        .fetch(row -> new Holder(new AccountId(row.value1()), row.value2()));
  }
}
