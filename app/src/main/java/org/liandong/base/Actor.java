package org.liandong.base;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, under which hat, and for whom. Every command and every lookup takes one; what it may
 * see is decided from it alone.
 *
 * @param account the account that signed in; {@link AccountId#NONE} for visitors and the platform
 * @param name the name shown beside actions
 * @param hat the appointment in use
 * @param principal in agent mode the resident the actor acts for, otherwise null
 */
public record Actor(AccountId account, String name, Hat hat, @Nullable Principal principal) {

  /**
   * The resident a helper acts for, with the authorisation that allows it (SUPL-22).
   *
   * @param account the resident's account
   * @param authorisation the number of the authorisation on file
   */
  public record Principal(AccountId account, String name, String authorisation) {}

  public static final Actor VISITOR = new Actor(AccountId.NONE, "", Hat.VISITOR, null);
  public static final Actor PLATFORM = new Actor(AccountId.NONE, "", Hat.PLATFORM, null);

  /** The account whose affairs these are: the principal's in agent mode, otherwise the actor's. */
  public AccountId self() {
    return principal == null ? account : principal.account();
  }

  public Optional<Principal> behalf() {
    return Optional.ofNullable(principal);
  }

  public boolean signedIn() {
    return !account.equals(AccountId.NONE);
  }

  public boolean is(Position position) {
    return hat.position() == position;
  }

  /** Staff at work: not in the middle of acting for a resident, and no mere technician. */
  public boolean atDesk() {
    return behalf().isEmpty()
        && hat.position().staff()
        && !is(Position.ORGANISATION_STAFF)
        && !is(Position.ADMINISTRATOR);
  }

  /** In charge of a place: its officers and those above, the director of its station. */
  public boolean inCharge(PlaceCode place) {
    if (behalf().isPresent()) return false;
    return switch (hat.position()) {
      case COMMUNITY_WORKER,
          STREET_OFFICER,
          COUNTY_OFFICER,
          CITY_OFFICER,
          PROVINCE_OFFICER,
          STATION_DIRECTOR ->
          hat.covers(place);
      case PLATFORM -> true;
      default -> false;
    };
  }
}
