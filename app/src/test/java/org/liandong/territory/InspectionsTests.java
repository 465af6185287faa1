package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Share;
import org.liandong.territory.Inspection.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class InspectionsTests {
  private static final Share HALF = Share.parse("50%");
  @Autowired World world;
  @Autowired Inspections inspections;
  @Autowired Borders borders;
  @Autowired Charges charges;
  @Autowired Grids grids;
  @Autowired Sites sites;
  @Autowired Households households;

  @BeforeEach
  void town() {
    world.town();
    var border = new Border(World.COMMITTEE, World.area(0, 0, 10, 8), true, "示意");
    borders.set(Actor.PLATFORM, border);
  }

  @Test
  @Covers({"GRD-01", "GRD-04", "GRD-06"})
  void theTownKeepsEveryRule() {
    var inspection = inspections.inspect(World.COMMITTEE, HALF);
    assertThat(inspection.findings()).hasSize(GridRule.values().length);
    assertThat(inspection.passed()).as("%s", inspection).isTrue();
    assertThat(inspection.finding(GridRule.EVERY_DOOR).numbers()).containsExactly(9, 9);
  }

  @Test
  @Covers("GRD-01")
  void unevenLoadNamesTheGrids() {
    var finding =
        inspections.inspect(World.COMMITTEE, Share.parse("33%")).finding(GridRule.EVEN_LOAD);
    assertThat(finding.verdict()).isEqualTo(Verdict.NO);
    assertThat(finding.places()).containsExactly(World.GRID_1, World.GRID_2);
    assertThat(
            inspections
                .inspect(World.COMMITTEE, Share.of(1, 3))
                .finding(GridRule.EVEN_LOAD)
                .verdict())
        .isEqualTo(Verdict.YES);
  }

  @Test
  @Covers("GRD-01")
  void aGapAndAnOverlapAreShownWhereTheyAre() {
    redraw(World.area(0, 0, 4, 8));
    var gap = inspections.inspect(World.COMMITTEE, HALF).finding(GridRule.NO_GAP);
    assertThat(gap.verdict()).isEqualTo(Verdict.NO);
    assertThat(gap.faults()).hasSize(1);
    assertThat(gap.places()).containsExactly(World.GRID_1, World.GRID_2);
    grids.redraw(
        Actor.PLATFORM, World.GRID_1, 1, new Grid.Outline("一网格", World.area(0, 0, 6, 8), true));
    var overlap = inspections.inspect(World.COMMITTEE, HALF).finding(GridRule.NO_OVERLAP);
    assertThat(overlap.verdict()).isEqualTo(Verdict.NO);
    assertThat(overlap.places()).containsExactly(World.GRID_1, World.GRID_2);
  }

  @Test
  @Covers("GRD-04")
  void anOwnerWithoutASeatIsNotEnough() {
    var owner = charges.responsible(World.GRID_1).orElseThrow();
    charges.end(Actor.PLATFORM, owner.id(), World.FOUNDED.plusDays(1));
    charges.take(
        Actor.PLATFORM,
        World.GRID_1,
        Charge.Role.OWNER,
        World.account("孙某"),
        "孙某",
        World.FOUNDED.plusDays(1));
    var finding = inspections.inspect(World.COMMITTEE, HALF).finding(GridRule.OWNER);
    assertThat(finding.verdict()).isEqualTo(Verdict.NO);
    assertThat(finding.places()).containsExactly(World.GRID_1);
  }

  @Test
  @Covers("GRD-06")
  void aBuildingInNoGridLeavesItsHouseholdsWithoutAName() {
    var site =
        sites.building(
            Actor.PLATFORM, World.COMMITTEE, new Site.Facts("孤楼", World.spot(30, 30), null));
    households.add(Actor.PLATFORM, site.code(), List.of(new Households.Door("", "1", 2)));
    var inspection = inspections.inspect(World.COMMITTEE, HALF);
    assertThat(inspection.finding(GridRule.NO_CORNER).places()).containsExactly(site.code());
    var doors = inspection.finding(GridRule.EVERY_DOOR);
    assertThat(doors.verdict()).isEqualTo(Verdict.NO);
    assertThat(doors.numbers()).containsExactly(9, 10);
  }

  @Test
  void aCommitteeWithoutGridsCannotBeToldYet() {
    var all = inspections.inspectAll(World.STREET, HALF);
    assertThat(all).hasSize(12);
    assertThat(all.get(1).findings()).allMatch(f -> f.verdict() == Verdict.UNKNOWN);
  }

  private void redraw(Shape shape) {
    grids.redraw(Actor.PLATFORM, World.GRID_1, 0, new Grid.Outline("一网格", shape, true));
  }
}
