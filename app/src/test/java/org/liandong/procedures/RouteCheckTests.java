package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.base.PlaceCode;
import org.liandong.policy.PackFault;
import org.liandong.procedures.route.Finding;
import org.liandong.procedures.route.Finding.Kind;
import org.liandong.procedures.route.RouteCheck;
import org.liandong.procedures.route.RouteReader;
import org.liandong.procedures.route.Threshold;

/** What the editor finds before a route is adopted. */
class RouteCheckTests {
  private static final String HEAD =
      """
      route: tests.one
      title: 一
      title-en: One
      level: committee
      starters: [community-worker]
      reading: true
      kinds: [{key: a, title: 甲, title-en: A}]
      steps:
        - step: apply
          title: 申请
          title-en: Apply
          gates: [{gate: confirmation, parties: [{key: p, title: 甲方, title-en: P}]}]
        - step: decide
          title: 决定
          title-en: Decide
          gates:
            - \
      """;

  private static List<Finding> check(String gates, int holders) {
    return RouteCheck.of(
        RouteReader.read("test", HEAD + gates + "\n"),
        new PlaceCode("530111"),
        LocalDate.of(2026, 6, 1),
        _ -> holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{gate: opinion, by: street street-officer, when: [amount at-least 1000, amount below 1000]} | UNREACHABLE",
        "{gate: opinion, by: street street-officer, when: [kind in b]} | UNREACHABLE",
        "{gate: opinion, by: street street-officer, when: [place in 330203]} | UNREACHABLE",
        "{gate: opinion, by: county county-officer, countersign: count 4} | OVER_ROSTER",
        "{gate: meeting, by: committee community-worker, body: council, roster: 10, quorum: count 11, majority: more-than 1/2} | OVER_ROSTER",
        "{gate: window, from: 2025-01-01, to: 2025-02-01} | NO_GATES",
        "{gate: evidence, kinds: [{key: a, title: 甲, title-en: A}], minimum: 2} | NEVER_PASSED",
        "{gate: notice, by: committee community-worker, days: 0} | NEVER_PASSED",
        "{gate: quota, scope: county, limit: 0} | NEVER_PASSED",
        "{gate: opinion, by: below grid-owner} | LEVEL_BELOW"
      })
  void aFaultIsFoundAndBlocks(String gate, Kind kind) {
    assertThat(check(gate, 3))
        .anySatisfy(it -> {
          assertThat(it.kind()).isEqualTo(kind);
          assertThat(it.blocks()).isTrue();
        });
  }

  @Test
  void aLevelLeftOutIsFound() {
    var gates =
        "{gate: opinion, key: a, by: street street-officer}\n      - {gate: opinion, key: b, by: city city-officer}";
    assertThat(check(gates, 1)).extracting(Finding::kind).contains(Kind.MISSING_LEVEL);
  }

  @Test
  void asManyAsThereAreIsNoFault() {
    assertThat(check("{gate: opinion, by: county county-officer, countersign: count 3}", 3))
        .isEmpty();
    assertThat(check("{gate: opinion, by: county county-officer}", 0))
        .extracting(Finding::kind)
        .containsExactly(Kind.NOBODY);
  }

  @Test
  void aFaultInTheTextNamesItsLine() {
    assertThatThrownBy(() -> check("{gate: guess}", 1))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("guess");
  }

  @ParameterizedTest
  @CsvSource({
    "more-than 1/2, 20, 11", "more-than 1/2, 21, 11", "at-least 1/2, 20, 10", "at-least 2/3, 3, 2",
    "at-least 2/3, 4, 3", "more-than 2/3, 3, 3", "at-least 100%, 7, 7", "count 9, 5, 9"
  })
  void thresholdsExactlyAtTheirBoundary(String threshold, int whole, int need) {
    assertThat(Threshold.parse(threshold).need(whole)).isEqualTo(need);
  }

  @Test
  void oneRefusalAmongManyDecidesNothing() {
    // two thirds of 9 are 6: lost only when four are against
    assertThat(Outcome.countersigned(6, 9, 5, 3)).isEqualTo(Outcome.OPEN);
    assertThat(Outcome.countersigned(6, 9, 5, 4)).isEqualTo(Outcome.FAILED);
    assertThat(Outcome.countersigned(6, 9, 6, 3)).isEqualTo(Outcome.PASSED);
  }
}
