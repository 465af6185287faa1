package org.liandong.engine.district;

import java.util.Arrays;
import java.util.List;
import org.liandong.engine.BadInput;

/**
 * Grids and communities of the platform: parts of 5,000 to 10,000 households, borders along roads
 * and rivers where there are some, and what stands kept unless another plan gains.
 *
 * @param least the least households of a community
 * @param most the most households of a community
 * @param keep what a unit that changes its community costs
 */
public record Communities(long least, long most, int keep) {
  /** What the rules of a community's size say, and a yard's worth for a unit that moves. */
  public static final Communities USUAL = new Communities(5_000, 10_000, 3);

  /** What lies between two units; the cost is what a border there costs. */
  public enum Between {
    /** A river or a railway: the best border. */
    RIVER(1),
    /** A road. */
    ROAD(2),
    /** A lane or a wall. */
    LANE(6),
    /** Nothing: one yard. */
    YARD(12);

    private final int cost;

    Between(int cost) {
      this.cost = cost;
    }

    /** The border between two units. */
    public Problem.Border border(int a, int b, double metres) {
      return new Problem.Border(a, b, cost, metres);
    }
  }

  /**
   * From nothing: as many communities as lie nearest to the middle of the range.
   *
   * @throws BadInput when no number of communities can hold all households
   */
  public Problem fresh(List<String> units, long[] households, List<Problem.Border> borders) {
    return new Problem(units, households, borders, parts(households), least, most, new int[0], 0);
  }

  /**
   * From the communities of today, which stay as they are unless a plan within the rules costs
   * less. Their number stays.
   *
   * @param today the community of every unit, from 0
   */
  public Problem again(
      List<String> units, long[] households, List<Problem.Border> borders, int[] today) {
    int count = Arrays.stream(today).max().orElse(-1) + 1;
    long all = Arrays.stream(households).sum();
    long fewest = Math.ceilDiv(all, most);
    long many = Math.floorDiv(all, Math.max(1, least));
    if (count < fewest || count > many)
      throw new BadInput(
          "%d communities cannot hold %d households: it takes %d to %d"
              .formatted(count, all, fewest, many));
    return new Problem(units, households, borders, count, least, most, today, keep);
  }

  /** The number of communities for so many households. */
  int parts(long[] households) {
    long all = Arrays.stream(households).sum();
    long fewest = Math.max(1, Math.ceilDiv(all, most));
    long many = Math.floorDiv(all, Math.max(1, least));
    if (fewest > many)
      throw new BadInput(
          "%d households cannot be in communities of %d to %d".formatted(all, least, most));
    return (int) Math.clamp(Math.round(2.0 * all / (least + most)), fewest, many);
  }
}
