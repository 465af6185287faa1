package org.liandong.engine.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan.
 *
 * @param status {@code feasible}, or {@code none found}
 * @param cost what borders and moved units cost; with plain borders the number of cut edges
 * @param cut how many borders lie between parts
 * @param length of those borders
 * @param least the least weight a part must have
 * @param most the most
 * @param parts what each part is
 * @param partOf the part of every unit, from 1, in the order of the file
 * @param before the plan of today in the same figures; null where there is none
 * @param moved how many units change their part
 * @param movedWeight what they weigh
 * @param checked whether the independent check agreed
 * @param explanation in a sentence
 */
public record Solution(
    String status,
    long cost,
    long cut,
    double length,
    long least,
    long most,
    List<Part> parts,
    int[] partOf,
    @Nullable Before before,
    int moved,
    long movedWeight,
    boolean checked,
    String explanation) {
  /**
   * A part.
   *
   * @param part its number, from 1
   * @param units how many units
   * @param weight what they weigh
   * @param deviation from the mean, in per cent
   */
  public record Part(int part, int units, long weight, double deviation) {}

  /**
   * The plan of today.
   *
   * @param cost of its borders
   * @param cut how many borders lie between its parts
   * @param length of those borders
   * @param lightest its lightest part
   * @param heaviest its heaviest part
   * @param flaw why it may not stay as it is; empty when it may
   */
  public record Before(
      long cost, long cut, double length, long lightest, long heaviest, String flaw) {}

  static Solution of(Problem problem, int @Nullable [] partOf) {
    if (partOf == null)
      return new Solution(
          "none found",
          0,
          0,
          0,
          problem.least(),
          problem.most(),
          List.of(),
          new int[0],
          before(problem),
          0,
          0,
          true,
          "Within the time no plan was found whose parts are connected and weigh from "
              + problem.least()
              + " to "
              + problem.most()
              + ".");
    long cost = Checker.cost(problem, partOf);
    long weight = 0;
    for (int unit = 0; unit < problem.now().length; unit++)
      if (problem.now()[unit] != partOf[unit]) weight += problem.weight()[unit];
    @Nullable Before before = before(problem);
    int moved = Checker.moved(problem, partOf);
    return new Solution(
        "feasible",
        cost,
        cut(problem, partOf),
        Checker.length(problem, partOf),
        problem.least(),
        problem.most(),
        parts(problem, partOf),
        Arrays.stream(partOf).map(x -> x + 1).toArray(),
        before,
        moved,
        weight,
        true,
        words(problem, partOf, before, moved));
  }

  private static long cut(Problem problem, int[] partOf) {
    return problem.borders().stream().filter(b -> partOf[b.a()] != partOf[b.b()]).count();
  }

  private static List<Part> parts(Problem problem, int[] partOf) {
    double mean = (double) problem.total() / problem.parts();
    var parts = new ArrayList<Part>();
    for (int part = 0; part < problem.parts(); part++) {
      int units = 0;
      long weight = 0;
      for (int unit = 0; unit < partOf.length; unit++) {
        if (partOf[unit] != part) continue;
        units++;
        weight += problem.weight()[unit];
      }
      parts.add(new Part(part + 1, units, weight, mean == 0 ? 0 : 100 * (weight - mean) / mean));
    }
    return parts;
  }

  private static @Nullable Before before(Problem problem) {
    if (problem.now().length == 0) return null;
    var weights =
        parts(problem, problem.now()).stream().mapToLong(Part::weight).summaryStatistics();
    return new Before(
        Checker.borders(problem, problem.now()),
        cut(problem, problem.now()),
        Checker.length(problem, problem.now()),
        weights.getMin(),
        weights.getMax(),
        Checker.flaw(problem, problem.now()));
  }

  private static String words(Problem problem, int[] partOf, @Nullable Before before, int moved) {
    var weights = parts(problem, partOf).stream().mapToLong(Part::weight).summaryStatistics();
    var words =
        String.format(
            Locale.ROOT,
            "%d connected parts weigh from %d to %d; %d borders lie between them.",
            problem.parts(),
            weights.getMin(),
            weights.getMax(),
            cut(problem, partOf));
    if (before == null) return words;
    return words
        + String.format(
            Locale.ROOT,
            " Today there are %d borders and parts from %d to %d%s; %d units move.",
            before.cut,
            before.lightest,
            before.heaviest,
            before.flaw.isEmpty() ? "" : ", which may not stay (" + before.flaw + ")",
            moved);
  }
}
