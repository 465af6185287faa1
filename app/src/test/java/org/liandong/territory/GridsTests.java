package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class GridsTests {
  @Autowired World world;
  @Autowired Grids grids;
  @Autowired Sites sites;
  @Autowired Households households;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("GRD-02")
  void aGridKnowsItsOutlineBuildingsHouseholdsAndPeople() {
    assertThat(grids.find(World.GRID_1).shape()).isEqualTo(World.area(0, 0, 5, 8));
    assertThat(sites.find(World.BUILDING_1).facts().grid()).isEqualTo(World.GRID_1);
    assertThat(grids.of(World.COMPOUND_2)).contains(World.GRID_2);
    assertThat(households.count(World.COMMITTEE)).isEqualTo(new Households.Count(9, 18));
  }

  @Test
  void findsTheGridOfAPoint() {
    var west = World.spot(1, 1);
    assertThat(grids.at(World.COMMITTEE, west.longitude(), west.latitude())).contains(World.GRID_1);
    var outside = World.spot(20, 1);
    assertThat(grids.at(World.COMMITTEE, outside.longitude(), outside.latitude())).isEmpty();
    var edge = World.spot(5, 1);
    assertThat(grids.at(World.COMMITTEE, edge.longitude(), edge.latitude())).contains(World.GRID_1);
  }

  @Test
  void redrawingMovesTheBuildings() {
    redraw(World.GRID_1, World.area(0, 0, 1, 8), 0);
    assertThat(grids.of(World.BUILDING_1)).isEmpty();
    redraw(World.GRID_2, World.area(1, 0, 10, 8), 0);
    assertThat(grids.of(World.BUILDING_1)).contains(World.GRID_2);
  }

  @Test
  void aStaleFormIsRefused() {
    redraw(World.GRID_1, World.area(0, 0, 5, 9), 0);
    assertThatThrownBy(() -> redraw(World.GRID_1, World.area(0, 0, 5, 7), 0))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(TerritoryRefusal.STALE));
  }

  @Test
  void aClosedGridHoldsNothingAndItsCodeIsNotUsedAgain() {
    grids.close(Actor.PLATFORM, World.GRID_2, 0);
    assertThat(grids.list(World.COMMITTEE)).extracting(Grid::code).containsExactly(World.GRID_1);
    assertThat(grids.of(World.BUILDING_3)).isEmpty();
    var next =
        grids.draw(
            Actor.PLATFORM,
            World.COMMITTEE,
            new Grid.Outline("二网格", World.area(5, 0, 10, 8), false));
    assertThat(next.code().value()).endsWith("G003");
    assertThat(grids.of(World.BUILDING_3)).contains(next.code());
  }

  @Test
  void twoOpenGridsOfACommitteeDoNotShareAName() {
    assertThatThrownBy(
            () -> grids.draw(Actor.PLATFORM, World.COMMITTEE, new Grid.Outline("一网格", null, false)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(TerritoryRefusal.NAME_TAKEN));
  }

  @Test
  void aBuildingWithHouseholdsIsNotClosed() {
    assertThatThrownBy(() -> sites.close(Actor.PLATFORM, World.BUILDING_1, 0))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(TerritoryRefusal.NOT_EMPTY));
  }

  @Test
  void aGridOwnerDrawsNoBorders() {
    assertThatThrownBy(() -> grids.close(World.gridOwner(), World.GRID_1, 0))
        .isInstanceOf(Absent.class);
    grids.close(World.worker(), World.GRID_1, 0);
  }

  private void redraw(org.liandong.base.PlaceCode code, Shape shape, int version) {
    var name = grids.find(code).name();
    grids.redraw(Actor.PLATFORM, code, version, new Grid.Outline(name, shape, false));
  }
}
