package org.liandong.engine.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Chosen sites.
 *
 * @param status {@code optimal} when the bound proves it, {@code feasible}, or {@code none found}
 * @param value the sum of ways times weight, or the demand covered
 * @param bound nothing below (for covering: above) it is possible
 * @param gap between value and bound in per cent
 * @param sites numbered from 1, in ascending order
 * @param siteOf the site of every point, from 1; 0 where it is not covered
 * @param serves what each site does
 * @param checked whether the independent check agreed
 * @param explanation in a sentence
 */
public record Solution(
    String status,
    double value,
    double bound,
    double gap,
    int[] sites,
    int[] siteOf,
    List<Serves> serves,
    boolean checked,
    String explanation) {
  /**
   * What a site does.
   *
   * @param site from 1
   * @param existing whether it was there before
   * @param points how many points go there
   * @param demand their demand
   * @param farthest the longest way among them
   */
  public record Serves(int site, boolean existing, int points, double demand, double farthest) {}

  static Solution none() {
    return new Solution(
        "none found",
        0,
        0,
        0,
        new int[0],
        new int[0],
        List.of(),
        true,
        "Within the time no choice was found that keeps every capacity.");
  }

  static Solution of(Problem problem, int[] open, int[] siteOf, double limit) {
    double value = Checker.value(problem, open, siteOf);
    double bound = problem.covering() ? Math.max(value, limit) : Math.min(value, limit);
    boolean best = Math.abs(value - bound) < 1e-6 * Math.max(1, Math.abs(value));
    if (best) bound = value;
    double gap = 100 * Math.abs(value - bound) / Math.max(1e-9, Math.abs(bound));
    var sites = Arrays.stream(open).sorted().toArray();
    return new Solution(
        best ? "optimal" : "feasible",
        value,
        bound,
        gap,
        Arrays.stream(sites).map(site -> site + 1).toArray(),
        Arrays.stream(siteOf).map(site -> site + 1).toArray(),
        Arrays.stream(sites).mapToObj(site -> serves(problem, siteOf, site)).toList(),
        true,
        words(problem, value, best, gap));
  }

  private static Serves serves(Problem problem, int[] siteOf, int site) {
    int points = 0;
    double demand = 0;
    double farthest = 0;
    for (int point = 0; point < siteOf.length; point++) {
      if (siteOf[point] != site) continue;
      points++;
      demand += problem.demand()[point];
      farthest = Math.max(farthest, problem.way()[site][point]);
    }
    return new Serves(site + 1, problem.existing()[site], points, demand, farthest);
  }

  private static String words(Problem problem, double value, boolean best, double gap) {
    var total = Arrays.stream(problem.demand()).sum();
    var what =
        problem.covering()
            ? String.format(
                Locale.ROOT,
                "%d sites cover %.0f of %.0f (%.1f %%) within %.0f.",
                problem.open(),
                value,
                total,
                100 * value / Math.max(1e-9, total),
                problem.radius())
            : String.format(
                Locale.ROOT, "With %d sites the ways add up to %.2f.", problem.open(), value);
    return what
        + (best
            ? " No choice is better."
            : String.format(Locale.ROOT, " No choice is better by more than %.2f %%.", gap));
  }
}
