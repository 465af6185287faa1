package org.liandong.engine.opinion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liandong.engine.BadInput;

/** Votes while they are read: the latest vote of a person on a statement counts. */
final class Ballots {
  private final Map<Integer, Ballot> people = new TreeMap<>();
  private final Map<Integer, Integer> columns = new HashMap<>();
  private long cells;

  /** The votes of one person, by the order in which statements were first seen. */
  private static final class Ballot {
    byte[] votes = {};
    long[] times = {};
    long first = Long.MAX_VALUE;

    void set(int column, byte vote, long time) {
      if (column >= votes.length) grow(column + 1);
      if (votes[column] != Problem.NONE && time < times[column]) return;
      votes[column] = vote;
      times[column] = time;
      if (time > 0) first = Math.min(first, time);
    }

    private void grow(int least) {
      int before = votes.length;
      int size = Math.max(least, before + (before >> 1));
      votes = Arrays.copyOf(votes, size);
      times = Arrays.copyOf(times, size);
      Arrays.fill(votes, before, size, Problem.NONE);
    }
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  boolean knows(int person) {
    return people.containsKey(person);
  }

  void add(int person, int comment, byte vote, long time) {
    if (person < 0 || comment < 0) throw new BadInput("an id is below zero");
    int column = columns.computeIfAbsent(comment, _ -> columns.size());
    var ballot = people.computeIfAbsent(person, _ -> new Ballot());
    int before = ballot.votes.length;
    ballot.set(column, vote, time);
    cells += ballot.votes.length - before;
    if (cells > Problem.MOST / 4)
      throw new BadInput("there are more people times statements than fit into memory");
  }

  Problem problem(Map<Integer, String> texts, Set<Integer> out) {
    var all = new TreeSet<>(columns.keySet());
    all.addAll(texts.keySet());
    var comments = all.stream().mapToInt(Integer::intValue).toArray();
    if ((long) comments.length * people.size() > Problem.MOST)
      throw new BadInput("there are more people times statements than fit into memory");
    var ids = people.keySet().stream().mapToInt(Integer::intValue).toArray();
    var rows = new byte[ids.length][comments.length];
    var times = new long[ids.length];
    int i = 0;
    for (var ballot : people.values()) {
      times[i] = ballot.first == Long.MAX_VALUE ? 0 : ballot.first;
      row(ballot, comments, rows[i++]);
    }
    var words = new String[comments.length];
    var outs = new boolean[comments.length];
    for (int j = 0; j < comments.length; j++) {
      words[j] = texts.getOrDefault(comments[j], "");
      outs[j] = out.contains(comments[j]);
    }
    return new Problem(ids, comments, words, outs, rows, times);
  }

  private void row(Ballot ballot, int[] comments, byte[] row) {
    Arrays.fill(row, Problem.NONE);
    for (int j = 0; j < comments.length; j++) {
      var column = columns.get(comments[j]);
      if (column != null && column < ballot.votes.length) row[j] = ballot.votes[column];
    }
  }
}
