package org.liandong.engine.opinion;

import java.util.Arrays;

/**
 * How groups voted.
 *
 * @param agree votes by group and statement
 * @param disagree votes by group and statement
 * @param seen votes cast by group and statement, passes included
 * @param members of each group
 */
record Counts(int[][] agree, int[][] disagree, int[][] seen, int[] members) {

  /**
   * Counts.
   *
   * @param group of each row; below zero for none
   */
  static Counts of(Problem problem, int[] group) {
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    int columns = problem.comments().length;
    var counts =
        new Counts(
            new int[groups][columns],
            new int[groups][columns],
            new int[groups][columns],
            new int[groups]);
    for (int i = 0; i < group.length; i++)
      if (group[i] >= 0) counts.add(group[i], problem.cells()[i]);
    return counts;
  }

  private void add(int g, byte[] row) {
    members[g]++;
    for (int j = 0; j < row.length; j++) {
      if (row[j] == Problem.NONE) continue;
      seen[g][j]++;
      if (row[j] == Problem.AGREE) agree[g][j]++;
      else if (row[j] == Problem.DISAGREE) disagree[g][j]++;
    }
  }

  int groups() {
    return members.length;
  }

  static int all(int[][] counts, int column) {
    int sum = 0;
    for (int[] group : counts) sum += group[column];
    return sum;
  }
}
