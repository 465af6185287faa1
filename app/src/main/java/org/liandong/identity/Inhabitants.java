package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who lives at a place: for modules that ask all of them, or draw some. No names. */
@Service
@Transactional(readOnly = true)
public class Inhabitants {
  private final DSLContext sql;
  private final Reaches reaches;

  Inhabitants(DSLContext sql, Reaches reaches) {
    this.sql = sql;
    this.reaches = reaches;
  }

  /** The open accounts of those who live at a place or below it, each once. */
  public List<AccountId> of(PlaceCode place, LocalDate on) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectDistinct(ACCOUNT.ID)
                .from(APPOINTMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(APPOINTMENT.ACCOUNT))
                .leftJoin(APPOINTMENT_END)
                .on(APPOINTMENT_END.COUNTY.eq(APPOINTMENT.COUNTY))
                .and(APPOINTMENT_END.APPOINTMENT.eq(APPOINTMENT.ID))
                .where(APPOINTMENT.POSITION.eq(Position.RESIDENT.name()))
                .and(APPOINTMENT.PLACE.startsWith(place.value()))
                .and(APPOINTMENT.SINCE.le(on))
                .and(APPOINTMENT.UNTIL.isNull().or(APPOINTMENT.UNTIL.ge(on)))
                .and(APPOINTMENT_END.SINCE.isNull().or(APPOINTMENT_END.SINCE.gt(on)))
                .and(ACCOUNT.BLOCKED_AT.isNull())
                .orderBy(ACCOUNT.ID)
                .fetch(row -> new AccountId(row.value1())));
  }
}
