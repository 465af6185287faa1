package org.liandong.territory;

import java.util.List;
import org.liandong.base.PlaceCode;

/** What checking the grids of a committee found, one finding for each rule. */
public record Inspection(Place committee, int grids, List<Finding> findings) {

  /** Kept, broken, or not to be told from what is known. */
  public enum Verdict {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * @param numbers the arithmetic, for the sentence {@code territory.finding.RULE.VERDICT}
   * @param places the grids and buildings it concerns
   * @param faults the areas to look at, as GeoJSON geometries
   */
  public record Finding(
      GridRule rule,
      Verdict verdict,
      List<Object> numbers,
      List<PlaceCode> places,
      List<String> faults) {
    static Finding of(GridRule rule, boolean kept, List<PlaceCode> places, Object... numbers) {
      return new Finding(
          rule, kept ? Verdict.YES : Verdict.NO, List.of(numbers), places, List.of());
    }

    static Finding unknown(GridRule rule) {
      return new Finding(rule, Verdict.UNKNOWN, List.of(), List.of(), List.of());
    }
  }

  public boolean passed() {
    return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.NO);
  }

  public Finding finding(GridRule rule) {
    return findings.stream().filter(f -> f.rule() == rule).findFirst().orElseThrow();
  }

  public long broken() {
    return findings.stream().filter(finding -> finding.verdict() == Verdict.NO).count();
  }
}
