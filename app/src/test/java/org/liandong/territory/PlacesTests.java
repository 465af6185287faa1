package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PlacesTests {
  @Autowired Places places;
  @Autowired World world;

  @Test
  @Covers({"ACT-03", "ACT-04"})
  void findsAPlaceOfEveryLevel() {
    world.town();
    assertThat(places.find(PlaceCode.NATION)).isEqualTo(Place.NATION);
    assertThat(places.path(World.BUILDING_1))
        .extracting(Place::name, Place::level)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("云南省", Level.PROVINCE),
            org.assertj.core.groups.Tuple.tuple("昆明市", Level.CITY),
            org.assertj.core.groups.Tuple.tuple("官渡区", Level.COUNTY),
            org.assertj.core.groups.Tuple.tuple("关上街道", Level.STREET),
            org.assertj.core.groups.Tuple.tuple("关上社区居民委员会", Level.COMMITTEE),
            org.assertj.core.groups.Tuple.tuple("和平小区", Level.COMPOUND),
            org.assertj.core.groups.Tuple.tuple("1栋", Level.BUILDING));
    assertThat(places.fullName(World.GRID_1)).isEqualTo("云南省昆明市官渡区关上街道关上社区居民委员会一网格");
  }

  @Test
  void tellsResidentFromVillageCommitteesByCode() {
    assertThat(places.find(new PlaceCode("330203009012")).kind())
        .isEqualTo(Kind.RESIDENT_COMMITTEE);
    assertThat(places.find(new PlaceCode("330203009200")).kind()).isEqualTo(Kind.VILLAGE_COMMITTEE);
  }

  @Test
  @Covers("ACT-03")
  void countsWhatLiesBelow() {
    assertThat(places.counts(World.COUNTY))
        .isEqualTo(Map.of(Level.STREET, 13, Level.COMMITTEE, 133));
    assertThat(places.children(World.COUNTY)).hasSize(13);
  }

  @Test
  void whatDoesNotExistIsAbsent() {
    assertThatThrownBy(() -> places.find(new PlaceCode("99"))).isInstanceOf(Absent.class);
  }

  @ParameterizedTest
  @CsvSource({
    "双桥,双桥社区居民委员会",
    "雙橋,双桥社区居民委员会",
    "双桥社区,双桥社区居民委员会",
    "双桥居委会,双桥社区居民委员会",
    "双桥社区居委会,双桥社区居民委员会",
    "530111001002,双桥社区居民委员会",
    "石碶村,石碶街道",
    "关上中心,关上中心区社区居民委员会",
    "四〇三,四〇三厂社区居民委员会",
    "和平小区,和平小区"
  })
  void searchesByWordsFormerFormsAndCode(String words, String first) {
    world.town();
    assertThat(places.search(words, null).rows()).extracting(Place::name).first().isEqualTo(first);
  }

  @Test
  void ranksByLevelThenExactnessThenCode() {
    assertThat(places.search("关上", null).rows())
        .extracting(Place::name)
        .containsExactly("关上街道", "关上社区居民委员会", "关上中心区社区居民委员会");
  }

  @Test
  void narrowsToASubtree() {
    assertThat(places.search("中山", new PlaceCode("330203"), null).rows())
        .extracting(Place::name)
        .containsExactly("中山社区");
    assertThat(places.search("中山", World.STREET, null).rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"社区", "桥", "53", "村委会"})
  void walksEveryPageOnce(String words) {
    var first = places.search(words, null);
    var all = new java.util.ArrayList<>(first.rows());
    for (var next = first.next(); next.isPresent(); ) {
      var page = places.search(words, next.get());
      all.addAll(page.rows());
      next = page.next();
    }
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(PlaceSearch.PAGE);
    assertThat(all).isSortedAccordingTo(java.util.Comparator.comparing(Place::level));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀",
        "'; drop table",
        "%",
        "\\",
        "(((",
        "'",
        "双桥(",
        "\u0000",
        "双桥\u0000关",
        "[a-",
        "双\\"
      })
  void strangeWordsFindNothingAndBreakNothing(String words) {
    assertThat(places.search(words, null).rows()).hasSizeLessThan(5);
    assertThat(places.children(World.COUNTY, words).rows()).isNotEmpty();
    assertThat(places.search("双桥", words).rows()).isNotEmpty();
  }

  @Test
  void aWordBeforeNarrowsTheWordAfterIt() {
    assertThat(codes("官渡 双桥")).contains("530111001002").allMatch(code -> code.startsWith("5301"));
    assertThat(codes("关上街道 双桥社区")).containsExactly("530111001002");
    assertThat(codes("双桥 官渡区")).as("in the other order too").contains("530111001002");
    assertThat(codes("海曙 双桥")).isEmpty();
    assertThat(codes("官渡 天上人间乐园")).isEmpty();
    assertThat(codes("官渡 😀")).isEqualTo(codes("官渡"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (var words : List.of("社区", "5301", "关上", "街")) {
      var walked = new java.util.ArrayList<String>();
      String after = null;
      do {
        var page = places.search(words, after);
        page.rows().forEach(place -> walked.add(place.code().value()));
        after = page.nextOrNull();
      } while (after != null && walked.size() < 400);
      assertThat(walked).as(words).doesNotHaveDuplicates();
    }
  }

  private List<String> codes(String words) {
    return places.search(words, null).rows().stream().map(place -> place.code().value()).toList();
  }
}
