package org.liandong.engine.match;

import java.util.List;
import org.liandong.engine.BadInput;

/**
 * Needs, the services that may take them, and the communities they are in. Everything is numbered
 * from 0 in the order of the lists.
 *
 * @param services those who can help
 * @param communities with their floors
 * @param needs in columns, so that a million of them fit
 * @param weights what counts how much
 */
public record Problem(
    List<Service> services, List<Community> communities, Needs needs, Weights weights) {
  /**
   * Somebody who can help.
   *
   * @param id as the platform knows it
   * @param capacity how many needs at a time
   * @param tier 1 (neighbours) to 5 (county)
   */
  public record Service(String id, int capacity, int tier) {}

  /**
   * A community.
   *
   * @param id as the platform knows it
   * @param floor the share of its needs, 0 to 1, that must be met before others gain
   */
  public record Community(String id, double floor) {}

  /** Checks that every number points to something. */
  public Problem {
    services.forEach(Problem::check);
    for (var one : communities)
      if (!(one.floor >= 0 && one.floor <= 1))
        throw new BadInput("community " + one.id + ": the floor is a share from 0 to 1");
    needs.check(services.size(), communities.size());
    seats(services, needs);
  }

  private static void check(Service one) {
    if (one.capacity < 0) throw new BadInput("service " + one.id + ": the capacity is negative");
    if (one.tier < 0 || one.tier > 100)
      throw new BadInput("service " + one.id + ": the tier is a whole number from 0 to 100");
  }

  private static void seats(List<Service> services, Needs needs) {
    var left = left(services, needs);
    for (int service = 0; service < left.length; service++)
      if (left[service] < 0)
        throw new BadInput(
            "service " + services.get(service).id + " has accepted more needs than it has places");
  }

  private static int[] left(List<Service> services, Needs needs) {
    var left = services.stream().mapToInt(Service::capacity).toArray();
    for (int need = 0; need < needs.size(); need++)
      if (needs.accepted(need)) left[needs.current(need)]--;
    return left;
  }

  /** The places of every service that accepted pairs leave. */
  public int[] left() {
    return left(services, needs);
  }

  /** How many needs of every community must be met to reach its floor. */
  public int[] least() {
    var in = needs.perCommunity(communities.size());
    for (int one = 0; one < in.length; one++)
      in[one] = (int) Math.ceil(in[one] * communities.get(one).floor - 1e-9);
    return in;
  }

  /** The terms of giving a need to its k-th candidate. */
  public Terms terms(int need, int k) {
    int service = needs.candidate(k);
    long distance = Math.round(needs.distance(k) * (double) weights.distance() / 1000);
    int steps = Math.abs(services.get(service).tier - needs.tier(need));
    boolean other = needs.previous(need) >= 0 && needs.previous(need) != service;
    boolean moved = needs.current(need) >= 0 && needs.current(need) != service;
    return new Terms(
        distance,
        (long) steps * weights.tier(),
        other ? weights.continuity() : 0,
        moved ? weights.change() : 0);
  }

  /** What a need without a service costs. */
  public long unmet(int need) {
    return (long) weights.unmet() * needs.priority(need)
        + (needs.current(need) >= 0 ? weights.change() : 0);
  }
}
