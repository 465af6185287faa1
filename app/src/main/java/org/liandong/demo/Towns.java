package org.liandong.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Households.Door;
import org.liandong.territory.Shape;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.territory.Spot;
import org.springframework.stereotype.Component;

/** Lays out the towns: grids that fit together, compounds, buildings and the doors in them. */
@Component
class Towns {
  private static final double STEP = 0.00002;
  private static final int UNITS = 3;
  private static final int FLOORS = 7;
  private static final int DOORS = 4;
  private final Grids grids;
  private final Sites sites;
  private final Households households;

  Towns(Grids grids, Sites sites, Households households) {
    this.grids = grids;
    this.sites = sites;
    this.households = households;
  }

  void build(Script.Town town) {
    var community = new PlaceCode(town.community());
    for (var grid : town.grids()) {
      var ring = grid.ring().stream().map(point -> spot(town, point.get(0), point.get(1))).toList();
      var outline = new org.liandong.territory.Grid.Outline(grid.name(), Shape.ring(ring), true);
      grids.draw(Actor.PLATFORM, community, outline);
      grid.compounds().forEach(compound -> build(town, community, compound));
    }
  }

  private void build(Script.Town town, PlaceCode community, Script.Compound compound) {
    int x = compound.at().get(0);
    int y = compound.at().get(1);
    var facts = new Site.Facts(compound.name(), spot(town, x, y), null);
    var code = sites.compound(Actor.PLATFORM, community, facts).code();
    for (int i = 0; i < compound.buildings(); i++) {
      var at = spot(town, x + (i % 3 - 1) * 22, y + (i / 3) * 34 - 14);
      var building = new Site.Facts(i + 1 + compound.counted(), at, null);
      households.add(
          Actor.PLATFORM, sites.building(Actor.PLATFORM, code, building).code(), doors(i));
    }
  }

  /** Eighty-four doors; how many live behind each follows a fixed pattern. */
  private static List<Door> doors(int building) {
    var doors = new ArrayList<Door>();
    for (int unit = 1; unit <= UNITS; unit++)
      for (int floor = 1; floor <= FLOORS; floor++)
        for (int door = 1; door <= DOORS; door++)
          doors.add(
              new Door(
                  unit + "单元",
                  floor + "0" + door,
                  1 + (building * 3 + unit * 5 + floor * 2 + door) % 4));
    return doors;
  }

  private static Spot spot(Script.Town town, int x, int y) {
    return new Spot(town.origin().get(0) + x * STEP, town.origin().get(1) - y * STEP);
  }

  /**
   * Every name in the towns with its code, as in {@code 530111001001/铁路新村/2栋}, read back from the
   * platform.
   */
  Map<String, PlaceCode> names(List<Script.Town> towns) {
    var names = new LinkedHashMap<String, PlaceCode>();
    for (var town : towns) {
      var community = new PlaceCode(town.community());
      names.put(town.community(), community);
      for (var grid : grids.list(community))
        names.put(town.community() + "/" + grid.name(), grid.code());
      var sitesByCode = new LinkedHashMap<PlaceCode, String>();
      for (var site : sites.list(community)) {
        var above = sitesByCode.getOrDefault(site.code().parent(), town.community());
        sitesByCode.put(site.code(), above + "/" + site.name());
      }
      sitesByCode.forEach((code, name) -> names.put(name, code));
    }
    return names;
  }
}
