package org.liandong.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Tallies.Only;
import org.liandong.indicators.Tallies.Split;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class IndicatorsTests {
  private static final County COUNTY = new County("530111");
  private static final PlaceCode PLACE = new PlaceCode("530111");
  private static final List<String> COMMITTEES =
      List.of("530111001001", "530111001002", "530111002001");
  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final Span SPAN = new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 6));

  @Autowired Indicators indicators;
  @Autowired Tallies tallies;
  @Autowired Catalog catalog;
  @Autowired Folding folding;

  private Measure measure() {
    return catalog.find("requests.effective-rate").measure();
  }

  private static Counted counted(UUID id, String committee, String kind, String category) {
    var subject = new Subject("requests.effective-rate", COUNTY, id);
    var place = new PlaceCode(committee);
    return new Counted(subject, place, MONTH, kind, category, "", 1, null);
  }

  @Test
  void oneSubjectCountsOnceAsWhatItIsNow() {
    var id = new UUID(0, 1);
    indicators.count(counted(id, COMMITTEES.getFirst(), "OPEN", "other"));
    indicators.count(counted(id, COMMITTEES.getFirst(), "OPEN", "other"));
    indicators.count(counted(id, COMMITTEES.getFirst(), "CONFIRMED", "other"));
    assertThat(figure(PLACE).counts()).isEqualTo(Map.of("CONFIRMED", 1L));
    indicators.forget(new Subject("requests.effective-rate", COUNTY, id));
    assertThat(figure(PLACE).counts()).isEmpty();
  }

  @Test
  void anotherCategoryMovesASubjectAndLeavesTheFigure() {
    var id = new UUID(0, 1);
    indicators.count(counted(id, COMMITTEES.getFirst(), "REOPENED", "noise"));
    indicators.count(counted(id, COMMITTEES.getFirst(), "REOPENED", "other"));
    assertThat(figure(PLACE).whole()).isEqualTo(1);
    assertThat(tallies.split(measure(), PLACE, SPAN, Split.CATEGORY))
        .extracting(Figure::key)
        .containsExactly("other");
  }

  @Test
  void aKindTheMeasureDoesNotKnowIsAMistake() {
    assertThatThrownBy(
            () -> indicators.count(counted(new UUID(0, 1), COMMITTEES.getFirst(), "NICE", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What the engine keeps equals what a plain count of the subjects gives, folded or not. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Covers("NEJ-08")
  void sumsEqualTheRowsTheyWereCountedFrom(long seed) {
    var random = new Random(seed);
    var now = new HashMap<UUID, Counted>();
    for (int i = 0; i < 300; i++) {
      var id = new UUID(0, random.nextInt(40));
      if (random.nextInt(12) == 0) {
        indicators.forget(new Subject("requests.effective-rate", COUNTY, id));
        now.remove(id);
      } else {
        var one = any(id, random);
        indicators.count(one);
        now.put(id, one);
      }
      if (random.nextInt(50) == 0) folding.all();
    }
    for (var place : List.of("530111", "530111001", "530111002", "530111001002"))
      check(new PlaceCode(place), now);
    folding.all();
    check(PLACE, now);
    assertThat(tallies.below(measure(), PLACE, SPAN).stream().mapToLong(Figure::whole).sum())
        .isEqualTo(figure(PLACE).whole());
    assertThat(figure(new PlaceCode("53")).counts()).isEqualTo(figure(PLACE).counts());
    assertThat(figure(PlaceCode.NATION).counts()).isEqualTo(figure(PLACE).counts());
  }

  private static Counted any(UUID id, Random random) {
    var committee = COMMITTEES.get(random.nextInt(3));
    var kind = List.of("CONFIRMED", "REOPENED", "OPEN").get(random.nextInt(3));
    return counted(id, committee, kind, List.of("noise", "other").get(random.nextInt(2)));
  }

  private void check(PlaceCode place, Map<UUID, Counted> now) {
    var expected = new HashMap<String, Long>();
    for (var one : now.values())
      if (place.contains(one.committee())) expected.merge(one.kind(), 1L, Long::sum);
    assertThat(figure(place).counts()).isEqualTo(expected);
    var listed = tallies.counted(measure(), place, SPAN, new Only("", ""), null, 100).rows();
    assertThat(listed).hasSize(expected.values().stream().mapToInt(Long::intValue).sum());
  }

  private Figure figure(PlaceCode place) {
    return tallies.of(measure(), place, SPAN);
  }

  @Test
  void aShareIsExactAndANothingHasNone() {
    var figure = new Figure("", measure(), Map.of("CONFIRMED", 9L, "REOPENED", 1L, "OPEN", 5L));
    assertThat(figure.share()).contains(Share.of(9, 10));
    assertThat(new Figure("", measure(), Map.of("OPEN", 5L)).share()).isEmpty();
  }
}
