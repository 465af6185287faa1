package org.liandong.stations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.meetings.Body;

/**
 * The station of a compound (邻舍家).
 *
 * @param council the council of the compound (理事会); null before it is founded
 * @param until the day it was closed, or null
 */
public record Station(
    PlaceCode compound,
    Facts facts,
    Body.@Nullable Id council,
    LocalDate since,
    @Nullable LocalDate until,
    int version) {

  /**
   * @param premises where its rooms are
   * @param hours when they are open
   * @param services codes of the catalogue {@code station-services}
   */
  public record Facts(
      String name, String premises, String hours, String phone, List<String> services) {
    public Facts {
      services = List.copyOf(services);
    }
  }

  public boolean open() {
    return until == null;
  }

  public PlaceCode committee() {
    return new PlaceCode(compound.value().substring(0, 12));
  }
}
