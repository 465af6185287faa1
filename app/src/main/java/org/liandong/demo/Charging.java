package org.liandong.demo;

import java.time.LocalDate;
import java.util.Map;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.springframework.stereotype.Component;

/** Puts the holders of some posts in charge of their place, so that every door finds somebody. */
@Component
class Charging {
  private static final Map<String, Charge.Role> ROLES =
      Map.of(
          "committee-secretary", Charge.Role.OWNER,
          "committee-member", Charge.Role.SEAT,
          "grid-owner", Charge.Role.OWNER,
          "grid-member", Charge.Role.MEMBER,
          "street-affairs", Charge.Role.OWNER,
          "county-affairs", Charge.Role.OWNER);
  private final Charges charges;

  Charging(Charges charges) {
    this.charges = charges;
  }

  /** Nothing for a post without a duty, or when the appointment brought the duty already. */
  void take(String post, PlaceCode place, AccountId account, String name, LocalDate from) {
    var role = ROLES.get(post);
    if (role == null) return;
    var held = charges.on(place).stream().filter(charge -> charge.role() == role);
    if (held.noneMatch(charge -> role == Charge.Role.OWNER || charge.account().equals(account)))
      charges.take(Actor.PLATFORM, place, role, account, name, from);
  }
}
