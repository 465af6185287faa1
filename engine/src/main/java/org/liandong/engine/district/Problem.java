package org.liandong.engine.district;

import java.util.Arrays;
import java.util.List;
import org.liandong.engine.BadInput;

/**
 * Units to be put together to connected parts.
 *
 * @param names of the units
 * @param weight of each unit: people or households, 0 or more
 * @param borders between two units that touch, each pair once
 * @param parts how many parts
 * @param least the least weight of a part
 * @param most the most weight of a part
 * @param now the part every unit is in today, from 0; empty where there is none
 * @param keep what it costs to give a unit to another part than today
 */
public record Problem(
    List<String> names,
    long[] weight,
    List<Border> borders,
    int parts,
    long least,
    long most,
    int[] now,
    int keep) {
  /** The most units. */
  public static final int MOST = 200_000;

  /** The most a border may cost. */
  public static final int DEAREST = 1_000_000;

  /**
   * Where two units touch.
   *
   * @param a one, from 0
   * @param b the other
   * @param cost of a line between parts here: 1, or less along a road or river than through a yard
   * @param length of the line, in any unit; decides between plans of the same cost
   */
  public record Border(int a, int b, int cost, double length) {}

  /** Validates, and refuses a graph that is not connected. */
  public Problem {
    int units = weight.length;
    if (units == 0) throw new BadInput("there are no units");
    if (units > MOST) throw new BadInput("more than " + MOST + " units");
    if (names.size() != units) throw new BadInput("not every unit has a name");
    for (int unit = 0; unit < units; unit++)
      if (weight[unit] < 0)
        throw new BadInput("unit " + names.get(unit) + " has a negative weight");
    if (parts < 1 || parts > units)
      throw new BadInput("the number of parts is from 1 to " + units + ", not " + parts);
    if (least > most)
      throw new BadInput("no part can weigh at least " + least + " and at most " + most);
    if (now.length != 0 && now.length != units)
      throw new BadInput("not every unit has a part today");
    for (int part : now)
      if (part < 0 || part >= parts) throw new BadInput("there is no part " + part + " today");
    if (keep < 0 || keep > DEAREST) throw new BadInput("what keeping is worth is out of range");
    for (var border : borders) check(border, units);
    connected(units, borders);
  }

  private static void check(Border border, int units) {
    if (border.a < 0 || border.a >= units || border.b < 0 || border.b >= units)
      throw new BadInput("a border names a unit that is not there");
    if (border.a == border.b) throw new BadInput("a unit has a border with itself");
    if (border.cost < 0 || border.cost > DEAREST || !(border.length >= 0) || border.length > 1e15)
      throw new BadInput("a border has a cost or length out of range");
  }

  private static void connected(int units, List<Border> borders) {
    var root = new int[units];
    Arrays.setAll(root, unit -> unit);
    int left = units;
    for (var border : borders) {
      int a = root(root, border.a);
      int b = root(root, border.b);
      if (a == b) continue;
      root[a] = b;
      left--;
    }
    if (left > 1)
      throw new BadInput("the graph is not connected: it falls into " + left + " pieces");
  }

  private static int root(int[] root, int unit) {
    int at = unit;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** So many parts whose weight is within a share of the mean. */
  public static Problem balanced(
      List<String> names, long[] weight, List<Border> borders, int parts, double deviation) {
    double mean = (double) Arrays.stream(weight).sum() / parts;
    long least = (long) Math.ceil((1 - deviation) * mean - 1e-9);
    long most = (long) Math.floor((1 + deviation) * mean + 1e-9);
    return new Problem(names, weight, borders, parts, least, most, new int[0], 0);
  }

  /** With the parts of today, and what keeping them is worth, unit by unit. */
  public Problem withNow(int[] today, int worth) {
    return new Problem(names, weight, borders, parts, least, most, today, worth);
  }

  int units() {
    return weight.length;
  }

  long total() {
    return Arrays.stream(weight).sum();
  }
}
