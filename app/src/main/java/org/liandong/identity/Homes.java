package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Hat;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;

/** Where residents live, and who looks after them there. */
@Component
class Homes {
  private final DSLContext sql;
  private final HatQueries hats;
  private final Reaches reaches;
  private final Clock clock;

  Homes(DSLContext sql, HatQueries hats, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.hats = hats;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** The place of the resident's hat; somebody who lives nowhere we know cannot be helped. */
  PlaceCode of(AccountId resident) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            hats.active(resident, today).stream()
                .filter(held -> held.position() == Position.RESIDENT)
                .map(Appointment::place)
                .findFirst()
                .orElseThrow(() -> new Absent(resident)));
  }

  /** The name behind an account, wherever it is. */
  String name(AccountId account) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchSingle(row -> row.value1()));
  }

  /** Those who meet residents face to face: grid, community and street. */
  static boolean looksAfter(Hat hat) {
    return switch (hat.position()) {
      case GRID_MEMBER, GRID_OWNER, COMMUNITY_WORKER, STREET_OFFICER -> true;
      default -> false;
    };
  }

  static boolean looksAfter(Hat hat, PlaceCode home) {
    return looksAfter(hat) && hat.covers(home);
  }
}
