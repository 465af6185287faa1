package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of who is in charge (territory) in step with appointments, in the same
 * transaction: an owner's post makes the owner of the place, a seat on the two committees a seat.
 */
@Component
class Duties {
  private final DSLContext sql;
  private final Charges charges;

  Duties(DSLContext sql, Charges charges) {
    this.sql = sql;
    this.charges = charges;
  }

  void take(Actor actor, Post post, Appointment given) {
    if (post.charge() == null) return;
    boolean seated = post.twoCommittee() || post.charge() == Charge.Role.OWNER;
    var duty =
        new Charge.Duty(
            given.place(),
            post.charge(),
            given.account(),
            name(given.account()),
            seated,
            given.since());
    charges.take(actor, duty);
  }

  /** The right to end was checked with the appointment, so one may also lay down one's own duty. */
  void end(Post post, Appointment given, LocalDate since) {
    if (post.charge() == null) return;
    for (var charge : charges.on(given.place()))
      if (charge.role() == post.charge() && charge.account().equals(given.account()))
        charges.end(Actor.PLATFORM, charge.id(), since);
  }

  private String name(AccountId account) {
    return sql.select(ACCOUNT.NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account.value()))
        .fetchSingle(row -> row.value1());
  }
}
