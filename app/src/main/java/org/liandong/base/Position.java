package org.liandong.base;

/**
 * What a person is for the platform while wearing a hat. The order carries no rank: what a position
 * may do is decided by each module.
 */
public enum Position {
  VISITOR,
  RESIDENT,
  GRID_MEMBER,
  GRID_OWNER,
  STATION_DIRECTOR,
  COMMUNITY_WORKER,
  ORGANISATION_STAFF,
  STREET_OFFICER,
  COUNTY_OFFICER,
  CITY_OFFICER,
  PROVINCE_OFFICER,
  SUPERVISOR,
  ADMINISTRATOR,
  PLATFORM;

  /** Officers, workers and grid people: those who see the desk, not only their own affairs. */
  public boolean staff() {
    return switch (this) {
      case VISITOR, RESIDENT, PLATFORM -> false;
      default -> true;
    };
  }

  /** Government officers, of any level (块). */
  public boolean officer() {
    return switch (this) {
      case STREET_OFFICER, COUNTY_OFFICER, CITY_OFFICER, PROVINCE_OFFICER -> true;
      default -> false;
    };
  }
}
