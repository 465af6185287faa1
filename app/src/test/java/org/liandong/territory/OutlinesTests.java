package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The map of a street has shapes also where nobody drew the outlines of its committees. */
@PlatformTest
class OutlinesTests {
  @Autowired World world;
  @Autowired Outlines outlines;
  @Autowired Borders borders;
  @Autowired Grids grids;
  @Autowired MockMvcTester web;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("GRD-03")
  void aCommitteeWithoutAnOutlineStandsAsItsGridsTogether() {
    var whole = outlines.of(World.STREET).getFirst();
    assertThat(whole.place()).isEqualTo(World.COMMITTEE);
    for (var grid : grids.list(World.COMMITTEE))
      assertThat(whole.shape().covers(grid.shape().middle())).isTrue();
    assertThat(whole.shape().geometry().getNumGeometries()).isEqualTo(1);
    assertThat(web.get().uri("/places/530111001.geojson").exchange())
        .bodyText()
        .contains("关上社区", "Polygon");
  }

  @Test
  void aKnownOutlineGoesBeforeTheGrids() {
    var shape = grids.list(World.COMMITTEE).getFirst().shape();
    borders.set(Actor.PLATFORM, new Border(World.COMMITTEE, shape, false, "测绘（示例）"));
    assertThat(outlines.of(World.STREET)).hasSize(1);
    assertThat(outlines.of(World.STREET).getFirst().shape()).isEqualTo(shape);
  }

  @Test
  void aPlaceOfWhichNoPartIsKnownStandsForItself() {
    assertThat(outlines.of(World.COUNTY)).isEmpty();
    var shape = grids.list(World.COMMITTEE).getFirst().shape();
    borders.set(Actor.PLATFORM, new Border(World.COUNTY, shape, true, "示意"));
    assertThat(outlines.of(World.COUNTY)).extracting(Border::place).containsExactly(World.COUNTY);
  }
}
