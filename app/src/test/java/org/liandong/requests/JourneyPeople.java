package org.liandong.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.Browser;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;

/**
 * Who is in charge where journeys go: a community and the street above it. Both sign in by name.
 */
final class JourneyPeople {
  static final PlaceCode PLACE = new PlaceCode("330203002001");
  private static final PlaceCode STREET = new PlaceCode("330203002");
  private static @Nullable AccountId owner;
  private static @Nullable AccountId street;

  private JourneyPeople() {}

  static synchronized void come() {
    if (owner != null) return;
    owner = Residents.staff("柳青（示例）", "journey-owner", "committee-secretary", PLACE.value());
    street = Residents.staff("虞山（示例）", "journey-street", "street-affairs", STREET.value());
    charge(PLACE, owner, "柳青（示例）");
    charge(STREET, street, "虞山（示例）");
  }

  static AccountId owner() {
    return java.util.Objects.requireNonNull(owner);
  }

  static AccountId street() {
    return java.util.Objects.requireNonNull(street);
  }

  private static void charge(PlaceCode place, AccountId account, String name) {
    var charges = Browser.bean(Charges.class);
    var from = LocalDate.of(2026, 1, 5);
    Residents.everywhere(() -> {
      if (charges.responsible(place).filter(owner -> owner.account().equals(account)).isEmpty())
        charges.take(Actor.PLATFORM, place, Charge.Role.OWNER, account, name, from);
    });
  }
}
