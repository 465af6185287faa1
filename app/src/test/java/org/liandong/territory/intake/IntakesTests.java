package org.liandong.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class IntakesTests {
  @Autowired World world;
  @Autowired Intakes intakes;
  @Autowired Sites sites;
  @Autowired Grids grids;
  @Autowired Households households;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("GRD-02")
  void aTableOfDoorsBecomesCompoundsBuildingsAndHouseholds() {
    var table =
        """
        小区,楼栋,单元,门牌,人数,网格,经度,纬度
        新村小区,,,,,一网格,,
        新村小区,1栋,,,,,102.7415,25.0120
        新村小区,1栋,1单元,101,3,,,
        新村小区,1栋,1单元,102,2,,,
        和平小区,3栋,,301,1,,,
        """;
    var checked = check(table.getBytes(Charset.forName("GBK")));
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.result()).isEqualTo(new Intake.Result(1, 2, 0, 3, 0));
    assertThat(sites.list(World.COMMITTEE)).as("a check loads nothing").hasSize(5);

    var loaded = intakes.load(World.worker(), id(checked));
    assertThat(loaded.result()).isEqualTo(checked.result());
    assertThat(sites.list(World.COMMITTEE)).hasSize(8);
    assertThat(households.count(World.COMMITTEE)).isEqualTo(new Households.Count(12, 24));
    assertThat(sites.list(World.COMMITTEE))
        .filteredOn(site -> site.name().equals("1栋") && site.code().value().contains("C003"))
        .extracting(site -> site.facts().grid())
        .containsExactly(World.GRID_1);
  }

  @Test
  void loadingTheSameTwiceChangesNothing() {
    var table = "小区,楼栋,门牌\n新村小区,1栋,101\n".getBytes(StandardCharsets.UTF_8);
    intakes.load(World.worker(), id(check(table)));
    var again = intakes.load(World.worker(), id(check(table)));
    assertThat(again.result()).isEqualTo(new Intake.Result(0, 0, 0, 1, 0));
    assertThat(households.count(World.COMMITTEE).households()).isEqualTo(10);
  }

  @Test
  void everyProblemIsNamedByRowAndColumnAndNothingIsLoaded() {
    var table =
        """
        小区,楼栋,单元,门牌,人数,网格,经度,纬度
        好小区,1栋,,101,2,,,
        ,,1单元,101,2,,,
        好小区,,,102,2,,,
        好小区,1栋,,101,2,,,
        好小区,2栋,,101,很多,,,
        好小区,3栋,,,,九网格,,
        好小区,4栋,,,,,102.7,
        好小区,5栋,,,,,25.0,102.7
        """;
    var checked = check(table.getBytes(StandardCharsets.UTF_8));
    assertThat(checked.upload()).isNull();
    assertThat(checked.problems())
        .extracting(Problem::line, Problem::column, Problem::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, Head.BUILDING, Problem.Kind.NOTHING),
            org.assertj.core.groups.Tuple.tuple(4, Head.BUILDING, Problem.Kind.MISSING),
            org.assertj.core.groups.Tuple.tuple(5, Head.DOOR, Problem.Kind.REPEATED),
            org.assertj.core.groups.Tuple.tuple(6, Head.PEOPLE, Problem.Kind.NOT_A_NUMBER),
            org.assertj.core.groups.Tuple.tuple(7, Head.GRID, Problem.Kind.UNKNOWN_GRID),
            org.assertj.core.groups.Tuple.tuple(8, Head.LATITUDE, Problem.Kind.HALF_A_POINT),
            org.assertj.core.groups.Tuple.tuple(9, Head.LONGITUDE, Problem.Kind.NOT_A_POINT));
    assertThat(sites.list(World.COMMITTEE)).extracting(Site::name).doesNotContain("好小区");
  }

  @Test
  void rowsThatContradictEachOtherAreNamed() {
    var table = "小区,楼栋,网格\n新村小区,1栋,一网格\n新村小区,1栋,二网格\n";
    assertThat(check(table.getBytes(StandardCharsets.UTF_8)).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.CONTRADICTS);
  }

  @Test
  void filesThatAreNoTablesAreRefused() {
    assertThat(kind(new byte[0])).isEqualTo(Problem.Kind.EMPTY_FILE);
    assertThat(kind("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Problem.Kind.NO_COLUMN);
    assertThat(kind("{\"type\":".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Problem.Kind.UNREADABLE);
    assertThat(kind("PK\u0003\u0004????".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Problem.Kind.UNREADABLE);
  }

  @Test
  @Covers("GRD-02")
  void gridsComeFromGeoJson() {
    var map =
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"name":"三网格"},"geometry":%s},
          {"type":"Feature","properties":{"name":"一网格"},"geometry":%s}]}
        """
            .formatted(World.area(0, 8, 10, 12).geoJson(), World.area(0, 0, 4, 8).geoJson());
    var handed =
        new Intakes.Handed(Intake.Kind.GRIDS, "网格.geojson", map.getBytes(StandardCharsets.UTF_8));
    var checked = intakes.check(World.worker(), World.COMMITTEE, handed);
    assertThat(checked.result()).isEqualTo(new Intake.Result(0, 0, 1, 0, 1));
    intakes.load(World.worker(), id(checked));
    assertThat(grids.list(World.COMMITTEE))
        .extracting(Grid::name)
        .containsExactly("一网格", "二网格", "三网格");
    assertThat(grids.find(World.GRID_1).shape()).isEqualTo(World.area(0, 0, 4, 8));
  }

  @Test
  void aCrossedOutlineIsAProblemOfItsRow() {
    var table =
        "网格,边界\n坏网格,\"POLYGON((102.74 25.01,102.75 25.02,102.75 25.01,102.74 25.02,102.74 25.01))\"\n";
    var handed =
        new Intakes.Handed(Intake.Kind.GRIDS, "网格.csv", table.getBytes(StandardCharsets.UTF_8));
    var problems = intakes.check(World.worker(), World.COMMITTEE, handed).problems();
    assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.NOT_A_SHAPE);
    assertThat(problems.getFirst().details()).containsExactly("territory.shape.crosses-itself");
  }

  @Test
  void strangersAreNotLetIn() {
    var table = "小区\n新村小区\n".getBytes(StandardCharsets.UTF_8);
    var handed = new Intakes.Handed(Intake.Kind.SITES, "a.csv", table);
    var upload = id(check(table));
    assertThatThrownBy(() -> intakes.check(World.gridOwner(), World.COMMITTEE, handed))
        .isInstanceOf(Absent.class);
    assertThatThrownBy(() -> intakes.load(World.gridOwner(), upload)).isInstanceOf(Absent.class);
  }

  private Problem.Kind kind(byte[] bytes) {
    return check(bytes).problems().getFirst().kind();
  }

  private Intake check(byte[] bytes) {
    var handed = new Intakes.Handed(Intake.Kind.SITES, "小区.csv", bytes);
    return intakes.check(World.worker(), World.COMMITTEE, handed);
  }

  private static Intake.Id id(Intake checked) {
    return java.util.Objects.requireNonNull(checked.upload());
  }
}
