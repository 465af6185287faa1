package org.liandong.engine.site;

import java.util.Arrays;

/** Recomputes from the problem alone whether sites are allowed and what they are worth. */
public final class Checker {
  private static final double SLACK = 1e-6;

  private Checker() {}

  /**
   * The sum of ways times demand, or the demand covered.
   *
   * @param sites open, from 0
   * @param siteOf the site of every point; -1 where a point is not covered
   * @throws IllegalStateException when something is not allowed
   */
  public static double value(Problem problem, int[] sites, int[] siteOf) {
    if (Arrays.stream(sites).distinct().count() != problem.open() || sites.length != problem.open())
      throw new IllegalStateException("there are " + sites.length + " sites");
    for (int site = 0; site < problem.sites(); site++) {
      int one = site;
      if (problem.existing()[site] && Arrays.stream(sites).noneMatch(x -> x == one))
        throw new IllegalStateException("the existing site " + site + " is closed");
    }
    double value = 0;
    for (int point = 0; point < siteOf.length; point++) {
      int site = siteOf[point];
      if (site < 0 && problem.covering()) continue;
      if (Arrays.stream(sites).noneMatch(x -> x == site))
        throw new IllegalStateException("point " + point + " has no open site");
      value += worth(problem, point, site);
    }
    loads(problem, sites, siteOf);
    return value;
  }

  private static double worth(Problem problem, int point, int site) {
    double way = problem.way()[site][point];
    if (!problem.covering()) return way * problem.weight()[point];
    if (way > problem.radius()) throw new IllegalStateException("point " + point + " is too far");
    return problem.demand()[point];
  }

  private static void loads(Problem problem, int[] sites, int[] siteOf) {
    for (int site : sites) {
      double load = 0;
      for (int point = 0; point < siteOf.length; point++)
        if (siteOf[point] == site) load += problem.demand()[point];
      if (load > problem.capacity()[site] + SLACK)
        throw new IllegalStateException("site " + site + " is asked for too much");
    }
  }
}
