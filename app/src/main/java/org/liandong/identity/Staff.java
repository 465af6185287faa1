package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who serves at a place, under which post: what anybody may know who passes work on. */
@Service
@Transactional(readOnly = true)
public class Staff {
  private static final int MOST = 500;
  private static final List<String> NO_DESK =
      List.of(
          Position.RESIDENT.name(),
          Position.ORGANISATION_STAFF.name(),
          Position.SUPERVISOR.name(),
          Position.ADMINISTRATOR.name());
  private final DSLContext sql;
  private final Reaches reaches;
  private final Clock clock;

  Staff(DSLContext sql, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** Somebody who holds a post. */
  public record Colleague(AccountId account, String name, String post, PlaceCode place) {}

  /** Those who hold a post at exactly these places today, as work can be handed to them. */
  public List<Colleague> at(Collection<PlaceCode> places) {
    var codes = places.stream().map(PlaceCode::value).toList();
    return reaches.within(Reach.EVERYTHING, () -> read(APPOINTMENT.PLACE.in(codes)));
  }

  private List<Colleague> read(Condition where) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    return sql.select(APPOINTMENT.ACCOUNT, ACCOUNT.NAME, APPOINTMENT.POST, APPOINTMENT.PLACE)
        .from(APPOINTMENT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(APPOINTMENT.ACCOUNT))
        .where(where, APPOINTMENT.POSITION.notIn(NO_DESK), holding(today))
        .orderBy(APPOINTMENT.PLACE.desc(), APPOINTMENT.ID)
        .limit(MOST)
        .fetch(row ->
            new Colleague(
                new AccountId(row.value1()),
                row.value2(),
                row.value3(),
                new PlaceCode(row.value4())));
  }

  private static Condition holding(LocalDate day) {
    var ended =
        DSL.selectOne()
            .from(APPOINTMENT_END)
            .where(APPOINTMENT_END.COUNTY.eq(APPOINTMENT.COUNTY))
            .and(APPOINTMENT_END.APPOINTMENT.eq(APPOINTMENT.ID))
            .and(APPOINTMENT_END.SINCE.le(day));
    return APPOINTMENT
        .SINCE
        .le(day)
        .and(APPOINTMENT.UNTIL.isNull().or(APPOINTMENT.UNTIL.ge(day)))
        .andNotExists(ended);
  }
}
