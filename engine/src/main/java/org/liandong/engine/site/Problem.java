package org.liandong.engine.site;

import java.util.Arrays;
import org.liandong.engine.BadInput;

/**
 * Where to open sites.
 *
 * @param way the distance from every possible site to every point of demand: {@code
 *     way[site][point]}
 * @param demand of every point (people, meals), 0 or more
 * @param weight how often the way to a point counts: its people, or 1
 * @param open how many sites shall be open, the existing ones among them
 * @param radius points within it are covered; infinite when the sum of ways counts
 * @param capacity what every site can give, in the unit of the demand; infinite where it does not
 *     matter
 * @param existing sites that are there and stay
 */
public record Problem(
    double[][] way,
    double[] demand,
    double[] weight,
    int open,
    double radius,
    double[] capacity,
    boolean[] existing) {
  /** The most possible sites, and the most points. */
  public static final int MOST = 5_000;

  /** Validates shapes and signs. */
  public Problem {
    int sites = way.length;
    if (sites == 0 || demand.length == 0) throw new BadInput("there are no sites or no points");
    if (sites > MOST || demand.length > MOST)
      throw new BadInput("more than " + MOST + " sites or points");
    for (var row : way)
      if (row.length != demand.length || Arrays.stream(row).anyMatch(x -> !(x >= 0)))
        throw new BadInput("the ways are not sites x points numbers of 0 or more");
    if (Arrays.stream(demand).anyMatch(x -> !(x >= 0) || Double.isInfinite(x)))
      throw new BadInput("a demand is negative");
    if (weight.length != demand.length || Arrays.stream(weight).anyMatch(x -> !(x >= 0)))
      throw new BadInput("a weight is missing or negative");
    if (capacity.length != sites || Arrays.stream(capacity).anyMatch(x -> !(x >= 0)))
      throw new BadInput("a capacity is missing or negative");
    if (existing.length != sites)
      throw new BadInput("it is not said of every site whether it exists");
    if (open < 1 || open > sites)
      throw new BadInput("the number of sites is from 1 to " + sites + ", not " + open);
    if (fixed(existing) > open)
      throw new BadInput("there are more existing sites than shall be open");
    if (!(radius >= 0)) throw new BadInput("the radius is negative");
  }

  private static long fixed(boolean[] existing) {
    int count = 0;
    for (boolean one : existing) if (one) count++;
    return count;
  }

  /** The shortest way for all. */
  public static Problem median(double[][] way, double[] demand, int open) {
    return new Problem(
        way,
        demand,
        demand,
        open,
        Double.POSITIVE_INFINITY,
        unlimited(way.length),
        new boolean[way.length]);
  }

  /** As many as possible within the radius. */
  public static Problem cover(double[][] way, double[] demand, int open, double radius) {
    return new Problem(
        way, demand, demand, open, radius, unlimited(way.length), new boolean[way.length]);
  }

  /**
   * The shortest way for all, no site above its capacity.
   *
   * @param weight how often the way to a point counts; the public sets count every point once
   */
  public static Problem capacitated(
      double[][] way, double[] demand, double[] weight, int open, double[] capacity) {
    return new Problem(
        way, demand, weight, open, Double.POSITIVE_INFINITY, capacity, new boolean[way.length]);
  }

  private static double[] unlimited(int sites) {
    var unlimited = new double[sites];
    Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
    return unlimited;
  }

  /** The same with sites that are there already and stay. */
  public Problem withExisting(int... sites) {
    var existing = new boolean[way.length];
    for (int site : sites) existing[site] = true;
    return new Problem(way, demand, weight, open, radius, capacity, existing);
  }

  /** Whether covering is asked for. */
  public boolean covering() {
    return radius < Double.POSITIVE_INFINITY;
  }

  /** Whether a capacity matters. */
  public boolean capacitated() {
    return Arrays.stream(capacity).anyMatch(x -> x < Double.POSITIVE_INFINITY);
  }

  int sites() {
    return way.length;
  }

  int points() {
    return demand.length;
  }
}
