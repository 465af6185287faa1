package org.liandong.engine.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.liandong.engine.match.Needs;
import org.liandong.engine.match.Problem;
import org.liandong.engine.match.Weights;

/** Needs and services of a made-up county: communities on a plain, services in them. */
final class Town {
  private static final int SIDE = 40_000;
  private static final int CELL = 1_000;

  private final SplittableRandom random;
  private final int[] x;
  private final int[] y;
  private final int[][] inCell;

  private Town(int services, long seed) {
    random = new SplittableRandom(seed);
    x = random.ints(services, 0, SIDE).toArray();
    y = random.ints(services, 0, SIDE).toArray();
    int row = SIDE / CELL;
    var cells = new ArrayList<ArrayList<Integer>>();
    for (int cell = 0; cell < row * row; cell++) cells.add(new ArrayList<>());
    for (int one = 0; one < services; one++)
      cells.get(x[one] / CELL + y[one] / CELL * row).add(one);
    inCell =
        cells.stream()
            .map(cell -> cell.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** With so many needs and services, and so many candidates of each need. */
  static Problem of(int needs, int services, int candidates, long seed) {
    var town = new Town(services, seed);
    var list = new ArrayList<Problem.Service>();
    int places = 2 * needs / services;
    for (int one = 0; one < services; one++)
      list.add(
          new Problem.Service(
              "S" + one,
              1 + town.random.nextInt(places + places / 10),
              1 + town.random.nextInt(5)));
    var communities = new ArrayList<Problem.Community>();
    for (int one = 0; one < 100; one++) communities.add(new Problem.Community("C" + one, 0.8));
    var columns = new Needs();
    for (int one = 0; one < needs; one++) town.need(columns, one, candidates);
    return new Problem(list, communities, columns, Weights.USUAL);
  }

  private void need(Needs needs, int number, int candidates) {
    int atX = random.nextInt(SIDE);
    int atY = random.nextInt(SIDE);
    int community = atX / (SIDE / 10) + atY / (SIDE / 10) * 10;
    var near = near(atX, atY, candidates);
    int previous = random.nextInt(4) == 0 ? (int) near[random.nextInt(near.length)] : -1;
    needs.add(
        new Needs.Need(
            "N" + number,
            community,
            1 + random.nextInt(3),
            1 + random.nextInt(3),
            previous,
            -1,
            false));
    for (long one : near) needs.candidate((int) one, (int) (one >> 32));
  }

  /** The nearest services: metres in the upper half, the number in the lower. */
  private long[] near(int atX, int atY, int many) {
    for (int ring = 2; ; ring *= 2) {
      var found = around(atX, atY, ring);
      if (found.length >= many || ring * CELL > SIDE)
        return Arrays.copyOf(found, Math.min(many, found.length));
    }
  }

  private long[] around(int atX, int atY, int ring) {
    int row = SIDE / CELL;
    var found = new long[1024];
    int count = 0;
    for (int cy = Math.max(0, atY / CELL - ring); cy <= Math.min(row - 1, atY / CELL + ring); cy++)
      for (int cx = Math.max(0, atX / CELL - ring);
          cx <= Math.min(row - 1, atX / CELL + ring);
          cx++)
        for (int one : inCell[cx + cy * row]) {
          if (count == found.length) found = Arrays.copyOf(found, 2 * count);
          found[count++] = (long) Math.hypot(x[one] - atX, y[one] - atY) << 32 | one;
        }
    var sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
