package org.liandong.territory;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.territory.db.Tables.CHARGE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;

/** Reads charges. Whether the person sits on the two committees is looked up for the given day. */
record ChargeRows(DSLContext sql, LocalDate day) {
  private static final org.liandong.territory.db.tables.Charge SEAT = CHARGE.as("seat");

  SelectJoinStep<? extends Record> select() {
    return sql.select(CHARGE.fields()).select(seated().as("seated")).from(CHARGE);
  }

  /** In the county of the place and at one of the places, on duty on the day. */
  Condition current(County county, List<String> places) {
    return CHARGE.COUNTY.eq(county.code()).and(CHARGE.PLACE.in(places)).and(lasting(CHARGE));
  }

  Condition lasting(org.liandong.territory.db.tables.Charge charge) {
    return charge.SINCE.le(day).and(charge.UNTIL.isNull().or(charge.UNTIL.gt(day)));
  }

  private Field<Boolean> seated() {
    return field(
        CHARGE
            .TWO_COMMITTEE
            .isTrue()
            .or(
                exists(
                    selectOne()
                        .from(SEAT)
                        .where(SEAT.COUNTY.eq(CHARGE.COUNTY))
                        .and(condition("{0} = left({1}, 12)", SEAT.PLACE, CHARGE.PLACE))
                        .and(SEAT.ROLE.eq(Charge.Role.SEAT.name()))
                        .and(SEAT.ACCOUNT.eq(CHARGE.ACCOUNT))
                        .and(lasting(SEAT)))));
  }

  static Charge charge(Record row) {
    return new Charge(
        new Charge.Id(new County(row.get(CHARGE.COUNTY)), row.get(CHARGE.ID)),
        new PlaceCode(row.get(CHARGE.PLACE)),
        Charge.Role.valueOf(row.get(CHARGE.ROLE)),
        new AccountId(row.get(CHARGE.ACCOUNT)),
        row.get(CHARGE.NAME),
        row.get("seated", Boolean.class),
        row.get(CHARGE.SINCE),
        row.get(CHARGE.UNTIL));
  }
}
