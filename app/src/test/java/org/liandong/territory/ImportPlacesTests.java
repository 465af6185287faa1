package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Arguments;
import org.liandong.platform.StartRefused;
import org.liandong.territory.DivisionChange.Kind;
import org.springframework.beans.factory.annotation.Autowired;

/** A newer list of divisions is compared with the tree and applied. */
@PlatformTest
class ImportPlacesTests {
  @Autowired ImportPlaces command;
  @Autowired DivisionUpdates updates;
  @Autowired Places places;
  @Autowired World world;
  @TempDir Path folder;

  @Test
  void theSameListChangesNothing() throws IOException {
    assertThat(updates.compare(DivisionList.of(file(street())))).isEmpty();
  }

  @Test
  @Covers({"ACT-03", "ACT-04"})
  void theDifferenceIsShownFirstAndThenApplied() throws IOException {
    var before = street();
    var file = file(newer());
    assertThat(updates.compare(DivisionList.of(file)))
        .extracting(DivisionChange::kind, change -> change.code().value())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.RENAMED, "530111001002"),
            org.assertj.core.groups.Tuple.tuple(Kind.CLOSED, "530111001003"),
            org.assertj.core.groups.Tuple.tuple(Kind.NEW, "530111001099"));
    assertThat(places.find(new PlaceCode("530111001002")).name()).isEqualTo("双桥社区居民委员会");

    assertThat(run(file.toString(), "--apply")).isZero();
    assertThat(places.find(new PlaceCode("530111001002")).name()).isEqualTo("新双桥社区居民委员会");
    assertThat(places.search("双桥社区居民委员会", World.STREET, null).rows()).hasSize(1);
    assertThat(places.former(new PlaceCode("530111001002"))).containsExactly("双桥社区居民委员会");
    assertThat(places.children(World.STREET))
        .extracting(place -> place.code().value())
        .contains("530111001099")
        .doesNotContain("530111001003");
    assertThat(places.counts(World.STREET)).containsEntry(Level.COMMITTEE, 12);
    assertThat(updates.compare(DivisionList.of(file))).isEmpty();
    assertThat(updates.compare(DivisionList.of(file(before))))
        .extracting(DivisionChange::kind)
        .containsExactly(Kind.RENAMED, Kind.REOPENED, Kind.CLOSED);
  }

  @Test
  void whatStillHoldsGridsStaysOpen() throws IOException {
    world.town();
    var without = street().stream().filter(line -> !line.startsWith("530111001001,")).toList();
    assertThat(updates.apply(DivisionList.of(file(without)), "test"))
        .extracting(DivisionChange::kind)
        .containsExactly(Kind.KEPT);
    assertThat(places.children(World.STREET)).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "530111001,关上街道;530111001,关上街道 | twice",
        "990111001,无此街道 | neither in the file nor in the tree",
        "530111001;关上街道 | no list of places",
        "'' | empty"
      })
  void aWrongFileIsRefusedWithItsReason(String lines, String reason) throws IOException {
    var file = file(lines.isEmpty() ? List.of() : List.of(lines.split(";(?=\\d)")));
    assertThatThrownBy(() -> run(file.toString(), "--apply"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> run("/nowhere.csv"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> run()).isInstanceOf(StartRefused.class).hasMessageContaining("FILE");
  }

  @Test
  void theWholeDifferenceGoesIntoAFile() throws IOException {
    var report = folder.resolve("report.csv");
    run(file(newer()).toString(), "--report", report.toString());
    assertThat(Files.readString(report)).contains("RENAMED,530111001002,双桥社区居民委员会,新双桥社区居民委员会");
  }

  @Test
  void furtherColumnsAreLeftOut() {
    assertThat(Division.parse("530111001002,\"双桥社区\",530111001,5301"))
        .contains(new Division("530111001002", "双桥社区"));
    assertThat(Division.parse("530111001002,双桥社区,530111001"))
        .contains(new Division("530111001002", "双桥社区"));
  }

  private int run(String... typed) {
    return command.run(Arguments.of(List.of(typed)));
  }

  /** 关上街道 as it stands. */
  private List<String> street() {
    var lines = new ArrayList<String>();
    Stream.concat(Stream.of(places.find(World.STREET)), all())
        .forEach(place -> lines.add(place.code() + "," + place.name()));
    return lines;
  }

  private Stream<Place> all() {
    return places.children(World.STREET).stream();
  }

  /** One renamed, one gone, one new. */
  private List<String> newer() {
    var lines = new ArrayList<String>(List.of("code,name"));
    for (var line : street())
      if (!line.startsWith("530111001003")) lines.add(line.replace("双桥社区", "新双桥社区"));
    lines.add("530111001099,\"新城社区居民委员会\"");
    return lines;
  }

  private Path file(List<String> lines) throws IOException {
    return Files.write(folder.resolve("list.csv"), lines);
  }
}
