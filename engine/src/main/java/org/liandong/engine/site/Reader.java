package org.liandong.engine.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.PriorityQueue;
import org.liandong.engine.BadInput;
import org.liandong.engine.Numbers;

/**
 * Reads the public forms, told apart by the first line: {@code n edges p} and edges {@code a b
 * length} (OR-Library, ways are shortest paths, of a repeated edge the last counts, a demand of one
 * at every node); {@code n p} and points {@code x y capacity demand}; {@code n number word word}
 * and points {@code x y demand} (Lorena). Between points the way is the straight line.
 */
final class Reader {
  private static final double FARTHEST = 1e9;
  private static final int LONGEST = 1_000_000;

  /** What a file says: p may be 0 when it does not say. */
  record Content(double[][] way, double[] demand, int open, double[] capacity) {}

  private Reader() {}

  static Content read(Path file) throws IOException {
    try (var numbers = Numbers.of(file)) {
      int count = numbers.whole("the number of points", 1, Problem.MOST);
      int more = numbers.onThisLine();
      var content =
          switch (more) {
            case 1 -> capacitated(numbers, count);
            case 2 -> graph(numbers, count);
            case 3 -> points(numbers, count);
            default -> throw numbers.bad("the first line has 2, 3 or 4 words, not " + (more + 1));
          };
      numbers.end();
      return content;
    }
  }

  private static Content capacitated(Numbers numbers, int count) throws IOException {
    int open = numbers.whole("the number of sites", 1, count);
    var table = table(numbers, count, "x", "y", "a capacity", "a demand");
    return new Content(lines(table, count), column(table, 3), open, column(table, 2));
  }

  private static Content points(Numbers numbers, int count) throws IOException {
    for (int k = 0; k < 3; k++) numbers.word("the rest of the first line");
    var table = table(numbers, count, "x", "y", "a demand");
    return new Content(lines(table, count), column(table, 2), 0, unlimited(count));
  }

  private static double[] unlimited(int count) {
    var unlimited = new double[count];
    Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
    return unlimited;
  }

  private static double[][] table(Numbers numbers, int count, String... columns)
      throws IOException {
    var table = new double[count][columns.length];
    for (var row : table)
      for (int k = 0; k < row.length; k++)
        row[k] = numbers.real(columns[k], k < 2 ? -FARTHEST : 0, FARTHEST);
    return table;
  }

  private static double[] column(double[][] table, int column) {
    return Arrays.stream(table).mapToDouble(row -> row[column]).toArray();
  }

  private static double[][] lines(double[][] table, int count) {
    var way = new double[count][count];
    for (int a = 0; a < count; a++)
      for (int b = 0; b < count; b++)
        way[a][b] = Math.hypot(table[a][0] - table[b][0], table[a][1] - table[b][1]);
    return way;
  }

  private static Content graph(Numbers numbers, int count) throws IOException {
    int edges = numbers.whole("the number of edges", 0, 20_000_000);
    int open = numbers.whole("the number of sites", 1, count);
    var lengths = new HashMap<Long, Integer>();
    for (int edge = 0; edge < edges; edge++) {
      int a = numbers.whole("an end of an edge", 1, count) - 1;
      int b = numbers.whole("an end of an edge", 1, count) - 1;
      int length = numbers.whole("a length", 0, LONGEST);
      lengths.put((long) Math.min(a, b) * count + Math.max(a, b), length);
    }
    var ones = new double[count];
    Arrays.fill(ones, 1);
    return new Content(paths(neighbours(lengths, count)), ones, open, unlimited(count));
  }

  private static int[][] neighbours(HashMap<Long, Integer> lengths, int count) {
    var many = new int[count];
    for (long edge : lengths.keySet()) {
      many[(int) (edge / count)]++;
      many[(int) (edge % count)]++;
    }
    var next = new int[count][];
    for (int node = 0; node < count; node++) next[node] = new int[2 * many[node]];
    Arrays.fill(many, 0);
    lengths.forEach((edge, length) -> {
      int a = (int) (edge / count);
      int b = (int) (edge % count);
      next[a][many[a]++] = b;
      next[a][many[a]++] = length;
      next[b][many[b]++] = a;
      next[b][many[b]++] = length;
    });
    return next;
  }

  private static double[][] paths(int[][] next) {
    var way = new double[next.length][];
    for (int from = 0; from < next.length; from++) {
      way[from] = from(from, next);
      for (double length : way[from])
        if (length == Double.POSITIVE_INFINITY)
          throw new BadInput("the graph is not connected: no way from node " + (from + 1));
    }
    return way;
  }

  /** Dijkstra (1959); a place in the queue is the length times the nodes, plus the node. */
  private static double[] from(int start, int[][] next) {
    var way = new double[next.length];
    Arrays.fill(way, Double.POSITIVE_INFINITY);
    way[start] = 0;
    var queue = new PriorityQueue<Long>();
    queue.add((long) start);
    while (!queue.isEmpty()) {
      long top = queue.poll();
      int node = (int) (top % next.length);
      long length = top / next.length;
      if (length > way[node]) continue;
      for (int k = 0; k < next[node].length; k += 2) {
        long longer = length + next[node][k + 1];
        if (longer >= way[next[node][k]]) continue;
        way[next[node][k]] = longer;
        queue.add(longer * next.length + next[node][k]);
      }
    }
    return way;
  }
}
