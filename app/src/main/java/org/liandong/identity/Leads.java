package org.liandong.identity;

import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.POST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead department (牵头部门, ACT-10): each city and county names one that is responsible, no more
 * and no fewer. Whoever speaks for it holds the post and names it as the unit.
 */
@Service
@Transactional(readOnly = true)
public class Leads {
  private static final Refused.Clause CLAUSE =
      new Refused.Clause("市、县民政部门要明确牵头部门具体负责", "甘肃 三社联动 002:29");
  private static final Set<Tier> TIERS = EnumSet.of(Tier.CITY, Tier.COUNTY);
  private final HatQueries hats;
  private final Clock clock;

  Leads(HatQueries hats, Clock clock) {
    this.hats = hats;
    this.clock = clock;
  }

  /** Who speaks for the lead department of a place today. */
  public Optional<Appointment> at(PlaceCode place) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    var posts = DSL.select(POST.KEY).from(POST).where(POST.LEAD);
    return hats
        .select(APPOINTMENT.PLACE.eq(place.value()).and(APPOINTMENT.POST.in(posts)), 50)
        .stream()
        .filter(held -> held.holds(today))
        .findFirst();
  }

  /** Whether the city or county of this hat has yet to name its lead department. */
  public boolean missing(Actor actor) {
    var place = actor.hat().place();
    return Appointments.administers(actor) && TIERS.contains(Tier.of(place)) && at(place).isEmpty();
  }

  void require(Nomination given) {
    if (given.paper().unit() == null) throw new Refused(IdentityRefusal.LEAD_UNIT, CLAUSE);
    if (at(given.place()).isPresent()) throw new Refused(IdentityRefusal.LEAD_TAKEN, CLAUSE);
  }
}
