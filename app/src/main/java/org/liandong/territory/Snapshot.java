package org.liandong.territory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Households.Load;

/**
 * Everything the checks of one committee look at.
 *
 * @param border the outline of the committee, null when it is not known
 * @param loads households per grid, those in no grid under null
 * @param homeless buildings in no grid
 * @param charges everyone on duty in the committee and above it
 */
record Snapshot(
    Place committee,
    @Nullable Shape border,
    List<Grid> grids,
    List<Load> loads,
    List<PlaceCode> homeless,
    List<Charge> charges) {

  int households(PlaceCode grid) {
    return loads.stream().filter(load -> grid.equals(load.grid())).mapToInt(Load::households).sum();
  }

  int households() {
    return loads.stream().mapToInt(Load::households).sum();
  }

  Optional<Charge> owner(PlaceCode place) {
    return charges.stream()
        .filter(charge -> charge.role() == Charge.Role.OWNER && charge.place().equals(place))
        .findFirst();
  }

  /** Households whose grid has an owner. */
  int resolved() {
    return grids.stream()
        .filter(grid -> owner(grid.code()).isPresent())
        .mapToInt(grid -> households(grid.code()))
        .sum();
  }
}
