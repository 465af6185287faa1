package org.liandong;

import java.time.LocalDate;
import java.util.List;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Households.Door;
import org.liandong.territory.Shape;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.territory.Spot;

/**
 * A fictional town on real places: 关上社区 in 官渡区 with two grids, two compounds, buildings and people
 * on duty. A test that needs it asks for it: {@code world.town()}; it is rolled back with the test.
 * The people are those that {@link As#actor} makes of the same names.
 */
public class World {
  public static final PlaceCode COUNTY = new PlaceCode("530111");
  public static final PlaceCode STREET = new PlaceCode("530111001");
  public static final PlaceCode COMMITTEE = new PlaceCode("530111001001");

  /** 一网格, west, of 李某. */
  public static final PlaceCode GRID_1 = new PlaceCode("530111001001G001");

  /** 二网格, east, of 王某. */
  public static final PlaceCode GRID_2 = new PlaceCode("530111001001G002");

  /** 和平小区, in the west, with buildings 1 and 2. */
  public static final PlaceCode COMPOUND_1 = new PlaceCode("530111001001C001");

  /** 春城小区, in the east, with building 1. */
  public static final PlaceCode COMPOUND_2 = new PlaceCode("530111001001C002");

  public static final PlaceCode BUILDING_1 = new PlaceCode("530111001001C001B001");
  public static final PlaceCode BUILDING_2 = new PlaceCode("530111001001C001B002");
  public static final PlaceCode BUILDING_3 = new PlaceCode("530111001001C002B001");

  /** The other county: 海曙区, 南门街道, 澄浪社区. */
  public static final PlaceCode OTHER_COMMITTEE = new PlaceCode("330203001001");

  /** Everyone's duty began here. */
  public static final LocalDate FOUNDED = LocalDate.of(2026, 1, 5);

  private final Grids grids;
  private final Sites sites;
  private final Households households;
  private final Charges charges;

  World(Grids grids, Sites sites, Households households, Charges charges) {
    this.grids = grids;
    this.sites = sites;
    this.households = households;
    this.charges = charges;
  }

  public static Actor gridOwner() {
    return As.actor("李某", Position.GRID_OWNER, GRID_1.value());
  }

  public static Actor worker() {
    return As.actor("赵某", Position.COMMUNITY_WORKER, COMMITTEE.value());
  }

  public static Actor streetOfficer() {
    return As.actor("陈某", Position.STREET_OFFICER, STREET.value());
  }

  public static Actor countyOfficer() {
    return As.actor("周某", Position.COUNTY_OFFICER, COUNTY.value());
  }

  /** The account of a named person. */
  public static AccountId account(String name) {
    return As.actor(name, Position.RESIDENT, COUNTY.value()).account();
  }

  /** A rectangle of the town, in steps of a thousandth of a degree from its south-west corner. */
  public static Shape area(int west, int south, int east, int north) {
    return Shape.ring(
        List.of(spot(west, south), spot(east, south), spot(east, north), spot(west, north)));
  }

  public static Spot spot(double east, double north) {
    return new Spot(102.740 + east / 1000, 25.010 + north / 1000);
  }

  /** Builds the town. */
  public void town() {
    seat("李某");
    seat("王某");
    duty(COUNTY, "周某");
    duty(STREET, "陈某");
    duty(COMMITTEE, "赵某");
    grid("一网格", area(0, 0, 5, 8), "李某");
    grid("二网格", area(5, 0, 10, 8), "王某");
    compound("和平小区", spot(2, 4), 2);
    compound("春城小区", spot(7, 4), 1);
  }

  private void grid(String name, Shape shape, String owner) {
    var grid = grids.draw(Actor.PLATFORM, COMMITTEE, new Grid.Outline(name, shape, true));
    duty(grid.code(), owner);
  }

  private void compound(String name, Spot spot, int buildings) {
    var compound = sites.compound(Actor.PLATFORM, COMMITTEE, new Site.Facts(name, spot, null));
    for (int i = 1; i <= buildings; i++) {
      var facts = new Site.Facts(i + "栋", spot, null);
      var building = sites.building(Actor.PLATFORM, compound.code(), facts);
      households.add(
          Actor.PLATFORM,
          building.code(),
          List.of(new Door("1单元", "101", 3), new Door("1单元", "102", 2), new Door("1单元", "201", 1)));
    }
  }

  private void seat(String name) {
    charges.take(Actor.PLATFORM, COMMITTEE, Charge.Role.SEAT, account(name), name, FOUNDED);
  }

  private void duty(PlaceCode place, String name) {
    charges.take(Actor.PLATFORM, place, Charge.Role.OWNER, account(name), name, FOUNDED);
  }
}
