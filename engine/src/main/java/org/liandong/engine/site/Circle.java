package org.liandong.engine.site;

import java.util.List;
import java.util.stream.IntStream;
import org.liandong.engine.BadInput;

/**
 * The ten-minute circle and its kin: homes and possible places on the map become a problem of
 * siting.
 *
 * @param minutes how long the way may take
 * @param pace metres a minute: 70 for most people, 50 for the old
 * @param detour how much longer the way is than the straight line, usually 1.3
 */
public record Circle(double minutes, double pace, double detour) {
  private static final double EARTH = 6_371_000;

  /** Ten minutes at the pace of the old, with the usual detour. */
  public static final Circle TEN_MINUTES = new Circle(10, 50, 1.3);

  /** Refuses what is not above zero. */
  public Circle {
    if (!(minutes > 0) || !(pace > 0) || !(detour >= 1))
      throw new BadInput("minutes and pace are above 0, the detour is 1 or more");
  }

  /**
   * A place, or people at a place.
   *
   * @param longitude in degrees
   * @param latitude in degrees
   * @param people who live there, or how many a site can serve; infinite where it does not matter
   * @param existing whether it is a site that is already there
   */
  public record Spot(double longitude, double latitude, double people, boolean existing) {}

  /** As many people as possible within the circle of an open site. */
  public Problem covering(List<Spot> sites, List<Spot> homes, int open) {
    return with(sites, Problem.cover(ways(sites, homes), people(homes), open, minutes * pace));
  }

  /** The shortest way for all, for instance to a meal or a centre for elders. */
  public Problem nearest(List<Spot> sites, List<Spot> homes, int open) {
    return with(sites, Problem.median(ways(sites, homes), people(homes), open));
  }

  /** The shortest way for all where no site can serve more than its people. */
  public Problem within(List<Spot> sites, List<Spot> homes, int open) {
    var people = people(homes);
    return with(
        sites, Problem.capacitated(ways(sites, homes), people, people, open, people(sites)));
  }

  private static Problem with(List<Spot> sites, Problem problem) {
    return problem.withExisting(
        IntStream.range(0, sites.size()).filter(site -> sites.get(site).existing).toArray());
  }

  private static double[] people(List<Spot> spots) {
    return spots.stream().mapToDouble(Spot::people).toArray();
  }

  private double[][] ways(List<Spot> sites, List<Spot> homes) {
    return sites.stream()
        .map(site -> homes.stream().mapToDouble(home -> way(site, home)).toArray())
        .toArray(double[][]::new);
  }

  /** Metres on foot, by the great circle. */
  double way(Spot from, Spot to) {
    double a = Math.toRadians(from.latitude);
    double b = Math.toRadians(to.latitude);
    double half =
        Math.pow(Math.sin((a - b) / 2), 2)
            + Math.cos(a)
                * Math.cos(b)
                * Math.pow(Math.sin(Math.toRadians(from.longitude - to.longitude) / 2), 2);
    return detour * 2 * EARTH * Math.asin(Math.sqrt(half));
  }
}
