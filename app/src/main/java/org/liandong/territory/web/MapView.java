package org.liandong.territory.web;

import java.util.List;

/**
 * What a map of a place shows.
 *
 * @param schematic whether any outline on it is a sketch (示意边界)
 * @param most the households of the fullest grid, for the legend; 0 when none are counted
 */
record MapView(List<Feature> features, boolean schematic, long most) {
  boolean drawn() {
    return !features.isEmpty();
  }
}
