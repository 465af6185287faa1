package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.Tier;
import org.liandong.procedures.route.Finding;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.RouteCheck;
import org.liandong.procedures.route.RouteReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From pack data alone: every route of every pack is begun and passed, with no code of its own. */
@PlatformTest
class PacksRoutesTests {
  private static final Path PACKS = Path.of("src/main/resources/packs");
  @Autowired Procedures procedures;
  @Autowired ApplicationContext platform;

  @ParameterizedTest
  @Covers({
    "APP-01", "APP-05", "DEM-06", "DEM-07", "DEM-09", "DEM-10", "DEM-11", "ADM-04", "FAC-11"
  })
  @CsvSource({
    "guandu, decisions.four-discussions, '', 7",
    "guandu, reports.committee-member, '', 3",
    "guandu, supervision.committee, '', 4",
    "guandu, supervision.disclosure, '', 3",
    "guandu, premises.synchronised, '', 6",
    "guandu, organisations.incubation, hatched, 5",
    "guandu, organisations.incubation, brought-in, 5",
    "guandu, decisions.residents, '', 5",
    "gansu, applications.five-levels, '', 9",
    "gansu, organisations.entry, other, 4",
    "gansu, organisations.entry, charity, 2",
    "nanjing, admission.review, work, 3",
    "nanjing, projects.venture, '', 5",
    "guandu, projects.review, '', 4",
    "guandu, projects.micro, '', 5",
    "changsha, projects.pilot-steps, '', 6"
  })
  void everyProcedureRunsFromItsFile(String pack, String key, String kind, int steps) {
    var town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt(pack);
    for (int i = 1; i <= 5; i++) town.appoint(Town.officer(i));
    var route = route(pack, key);
    var owner = owner(route);
    var id = town.begin(owner, key, owner.hat().place(), kind);
    var done = town.play(id, owner);
    assertThat(done.stage()).isEqualTo(Stage.DONE);
    assertThat(passed(done)).isEqualTo(steps);
    assertThat(procedures.find(Actor.PLATFORM, id).standing().stage()).isEqualTo(Stage.DONE);
  }

  private static long passed(Progress done) {
    return done.route().steps().stream()
        .filter(step -> !step.gates(done.subject()).isEmpty())
        .count();
  }

  private static Actor owner(Route route) {
    return switch (route.level()) {
      case STREET -> Town.street();
      case COUNTY -> Town.county();
      default -> Town.worker();
    };
  }

  @Test
  void theLevelsOfTheApplicationAreFiveInOrder() {
    var route = route("gansu", "applications.five-levels");
    var names = route.steps().stream().map(step -> step.name().chinese()).toList();
    assertThat(names)
        .containsExactly(
            "社区筹划征集",
            "社区居民听证",
            "居民代表会议审议",
            "张榜公示",
            "社区申报",
            "街道(乡镇)初核",
            "县级民政部门审核",
            "市级民政部门复核",
            "省厅审批");
    var levels =
        route
            .gates()
            .filter(Gate.Opinion.class::isInstance)
            .map(gate -> ((Gate.Opinion) gate).seat().level())
            .toList();
    // N6: the first level is the applicant's, the form holds four opinions
    assertThat(levels).containsExactly(Tier.STREET, Tier.COUNTY, Tier.CITY, Tier.PROVINCE);
  }

  @Test
  void everyShippedRouteIsFreeOfFaults() throws IOException {
    for (var route : all())
      assertThat(RouteCheck.of(route, new PlaceCode("53"), LocalDate.of(2026, 6, 1), _ -> -1))
          .as(route.key())
          .noneMatch(Finding::blocks);
  }

  @Test
  void everyQuoteStandsInItsText() throws IOException {
    var data = Path.of(System.getProperty("benchmarks", "../../shared/data"));
    var texts = data.resolveSibling("policy-texts");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isDirectory(texts), "policy texts, to compare quotes with");
    for (var route : all()) {
      var source = route.source();
      if (source.quote().isEmpty()) {
        assertThat(source.reading()).as(route.key()).isTrue();
        continue;
      }
      var lines = Files.readString(texts.resolve(source.text())).split("\n", -1);
      assertThat(lines[source.line() - 1]).as(route.key()).contains(source.quote());
    }
  }

  private static List<Route> all() throws IOException {
    try (Stream<Path> files = Files.walk(PACKS)) {
      return files
          .filter(file -> file.toString().contains("/routes/"))
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(PacksRoutesTests::read)
          .toList();
    }
  }

  private static Route route(String pack, String key) {
    try {
      return all().stream().filter(route -> route.key().equals(key)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Route read(Path file) {
    try {
      return RouteReader.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Actor resident() {
    return As.actor("居民（示例）", Position.RESIDENT, Town.COMMITTEE.value());
  }
}
