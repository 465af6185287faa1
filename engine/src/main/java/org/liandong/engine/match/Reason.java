package org.liandong.engine.match;

import org.jspecify.annotations.Nullable;

/**
 * Why a need has the service it has.
 *
 * @param need its id
 * @param service the id of its service; null when it has none
 * @param points what the pair, or staying unmet, costs
 * @param terms what the points are for; null when it has no service
 * @param accepted whether the pair was agreed before
 * @param cheaper the id of the candidate with the fewest points, when it is another one
 * @param saved how many points that one would save, if it had a place
 */
public record Reason(
    String need,
    @Nullable String service,
    long points,
    @Nullable Terms terms,
    boolean accepted,
    @Nullable String cheaper,
    long saved) {
  /** Of one need in a matching. */
  public static Reason of(Problem problem, int[] service, int need) {
    var needs = problem.needs();
    @Nullable Terms terms =
        service[need] < 0 ? null : problem.terms(need, needs.find(need, service[need]));
    long points = terms == null ? problem.unmet(need) : terms.points();
    int best = -1;
    long least = points;
    for (int k = needs.start(need); k < needs.start(need + 1); k++) {
      long other = problem.terms(need, k).points();
      if (other >= least) continue;
      least = other;
      best = needs.candidate(k);
    }
    return new Reason(
        needs.id(need),
        name(problem, service[need]),
        points,
        terms,
        needs.accepted(need),
        name(problem, best),
        points - least);
  }

  private static @Nullable String name(Problem problem, int service) {
    return service < 0 ? null : problem.services().get(service).id();
  }
}
