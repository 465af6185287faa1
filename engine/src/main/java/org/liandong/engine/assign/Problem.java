package org.liandong.engine.assign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.liandong.engine.BadInput;
import org.liandong.engine.Numbers;

/**
 * Items to be given to agents. Tables are flat: the entry of agent {@code i} and item {@code j}
 * stands at {@code i * items + j}.
 *
 * @param agents how many agents
 * @param items how many items
 * @param cost of an item with an agent, any whole number
 * @param load what an item takes of an agent's capacity, 0 or more
 * @param capacity of each agent, 0 or more
 */
public record Problem(int agents, int items, int[] cost, int[] load, int[] capacity) {
  /** The most entries of a table. */
  public static final int MOST = 20_000_000;

  private static final int LARGEST = 100_000_000;

  /** Validates the shapes and signs. */
  public Problem {
    if (agents < 1 || items < 1) throw new BadInput("there are no agents or no items");
    if ((long) agents * items > MOST)
      throw new BadInput("more than " + MOST + " pairs of agent and item");
    if (cost.length != agents * items || load.length != cost.length || capacity.length != agents)
      throw new BadInput("the tables do not have agents x items entries");
    if (Arrays.stream(load).anyMatch(x -> x < 0) || Arrays.stream(capacity).anyMatch(x -> x < 0))
      throw new BadInput("a load or a capacity is negative");
  }

  /** Where the pair stands in the tables. */
  public int at(int agent, int item) {
    return agent * items + item;
  }

  /** The same problem with costs turned round, so that the largest sum becomes the least. */
  public Problem negated() {
    return new Problem(agents, items, Arrays.stream(cost).map(x -> -x).toArray(), load, capacity);
  }

  /**
   * Reads the format of the OR-Library: agents and items, the costs agent by agent, the loads agent
   * by agent, the capacities. A file may hold several problems; then it begins with their number,
   * alone on its line.
   *
   * @param number which of several problems, from 1
   */
  public static Problem read(Path file, int number) throws IOException {
    try (var numbers = Numbers.of(file)) {
      int first = numbers.whole("the number of agents", 1, MOST);
      boolean several = numbers.onThisLine() == 0;
      int problems = several ? first : 1;
      if (number > problems)
        throw numbers.bad("there are " + problems + " problems in it, not " + number);
      for (int k = 1; several && k < number; k++) one(numbers, agents(numbers));
      var problem = one(numbers, several ? agents(numbers) : first);
      for (int k = number; k < problems; k++) one(numbers, agents(numbers));
      numbers.end();
      return problem;
    }
  }

  private static int agents(Numbers numbers) throws IOException {
    return numbers.whole("the number of agents", 1, MOST);
  }

  private static Problem one(Numbers numbers, int agents) throws IOException {
    int items = numbers.whole("the number of items", 1, MOST / agents);
    var cost = table(numbers, "a cost", agents * items, -LARGEST);
    var load = table(numbers, "a load", agents * items, 0);
    return new Problem(agents, items, cost, load, table(numbers, "a capacity", agents, 0));
  }

  /** Grows with what is really there: a header alone cannot make it take the memory. */
  private static int[] table(Numbers numbers, String what, int length, int least)
      throws IOException {
    var table = new int[Math.min(length, 1 << 12)];
    for (int k = 0; k < length; k++) {
      if (k == table.length) table = Arrays.copyOf(table, Math.min(length, 2 * table.length));
      table[k] = numbers.whole(what, least, LARGEST);
    }
    return table;
  }
}
