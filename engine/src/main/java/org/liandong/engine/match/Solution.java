package org.liandong.engine.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * A matching.
 *
 * @param status {@code optimal} when the bound proves it, otherwise {@code feasible}
 * @param points the sum of all terms, unmet needs and missed floors; lower is better
 * @param bound no matching has fewer points
 * @param gap (points - bound) / bound in per cent
 * @param met needs with a service
 * @param unmet needs without one
 * @param kept needs that had a service and keep it
 * @param changed needs that had a service and lose or change it
 * @param communities how each fares against its floor
 * @param service of every need, or -1, in the order of the problem
 * @param checked whether the independent check agreed
 * @param explanation in a sentence
 */
public record Solution(
    String status,
    long points,
    double bound,
    double gap,
    int met,
    int unmet,
    int kept,
    int changed,
    List<Fare> communities,
    @JsonIgnore int[] service,
    boolean checked,
    String explanation) {
  /**
   * A community's share.
   *
   * @param community its id
   * @param needs how many it has
   * @param met how many have a service
   * @param floor how many must have one
   * @param missing how many are missing to that
   */
  public record Fare(String community, int needs, int met, int floor, int missing) {}

  static Solution of(Problem problem, int[] service, double least) {
    long points = Checker.points(problem, service);
    double bound = Math.min(points, least);
    double gap = points == bound ? 0 : 100 * (points - bound) / Math.max(1, bound);
    int met = 0;
    int kept = 0;
    int had = 0;
    for (int need = 0; need < service.length; need++) {
      int now = problem.needs().current(need);
      if (service[need] >= 0) met++;
      if (now >= 0) had++;
      if (now >= 0 && service[need] == now) kept++;
    }
    var fares = fares(problem, service);
    return new Solution(
        points == bound ? "optimal" : "feasible",
        points,
        bound,
        gap,
        met,
        service.length - met,
        kept,
        had - kept,
        fares,
        service,
        true,
        words(service.length, met, had - kept, fares, gap));
  }

  private static List<Fare> fares(Problem problem, int[] service) {
    var in = problem.needs().perCommunity(problem.communities().size());
    var floor = problem.least();
    var missing = Checker.missing(problem, service);
    var met = new int[in.length];
    for (int need = 0; need < service.length; need++)
      if (service[need] >= 0) met[problem.needs().community(need)]++;
    var fares = new ArrayList<Fare>();
    for (int one = 0; one < in.length; one++) {
      var id = problem.communities().get(one).id();
      fares.add(new Fare(id, in[one], met[one], floor[one], missing[one]));
    }
    return fares;
  }

  private static String words(int needs, int met, int changed, List<Fare> fares, double gap) {
    long below = fares.stream().filter(fare -> fare.missing > 0).count();
    return "%d of %d needs have a service, %d of those that had one lose or change it. %s %s"
        .formatted(
            met,
            needs,
            changed,
            below == 0
                ? "Every community reaches its floor."
                : below + " communities stay below their floor, as the places do not suffice.",
            gap == 0
                ? "No matching is better."
                : "No matching is better by more than %.3f %%.".formatted(gap));
  }
}
