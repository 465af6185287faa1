package org.liandong.engine.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.engine.budget.Problem.Ballot;
import org.liandong.engine.budget.Reading.Amounts;

/** Reads the ballots of a Pabulib file. */
final class Votes {
  /** Points are counted in thousandths. */
  static final int POINT = 1000;

  private static final Set<String> SAID = Set.of("sex", "voting_method", "district");
  private static final long MOST_POINTS = 1_000_000_000L;
  private final Rows rows;
  private final List<String> header;
  private final Map<String, Integer> places;
  private final boolean points;
  private final Set<String> voters = new HashSet<>();
  private final Map<List<String>, List<String>> groups = new HashMap<>();

  Votes(Rows rows, List<String> header, Map<String, Integer> places, boolean points) {
    this.rows = rows;
    this.header = header;
    this.places = places;
    this.points = points;
  }

  Ballot ballot(List<String> row) {
    if (row.size() > header.size()) throw rows.bad("the row has more cells than its header");
    var voter = Reading.cell(header, row, "voter_id");
    if (voter.isEmpty()) throw rows.bad("the vote has no voter_id");
    if (!voters.add(voter)) throw rows.bad("voter " + voter + " voted twice");
    var named = parts(Reading.cell(header, row, "vote"));
    var given = points ? parts(Reading.cell(header, row, "points")) : List.<String>of();
    if (points && given.isEmpty()) named = List.of();
    if (points && given.size() != named.size())
      throw rows.bad(
          "the vote names %d projects with %d points".formatted(named.size(), given.size()));
    return ballot(voter, named, given, group(row));
  }

  private Ballot ballot(String voter, List<String> named, List<String> given, List<String> group) {
    var projects = new int[named.size()];
    var scores = new long[given.size()];
    for (int i = 0; i < projects.length; i++) {
      var place = places.get(named.get(i));
      if (place == null) throw rows.bad("there is no project " + named.get(i));
      projects[i] = place;
      if (points) scores[i] = score(given.get(i));
    }
    return new Ballot(voter, projects, scores, group);
  }

  private long score(String text) {
    var amount = Amounts.of(rows, "the number of points", text).movePointRight(3);
    if (amount.abs().compareTo(BigDecimal.valueOf(MOST_POINTS)) > 0)
      throw rows.bad("a vote gives more than a million points: " + text);
    try {
      return amount.longValueExact();
    } catch (ArithmeticException _) {
      throw rows.bad("points have at most three decimals: " + text);
    }
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    for (var part : text.split(",", -1)) {
      var word = part.strip();
      if (!word.isEmpty() && !word.equalsIgnoreCase("none")) parts.add(word);
    }
    return parts;
  }

  private List<String> group(List<String> row) {
    var group = new ArrayList<String>();
    for (var column : SAID.stream().sorted().toList()) {
      var value = Reading.cell(header, row, column);
      if (!value.isEmpty()) group.add(column + " " + value);
    }
    var age = Reading.cell(header, row, "age");
    if (age.matches("[0-9]{1,3}")) group.add(decade(Integer.parseInt(age)));
    return groups.computeIfAbsent(group, List::copyOf);
  }

  private static String decade(int age) {
    if (age < 20) return "age under 20";
    return age >= 70
        ? "age 70 and more"
        : "age %d to %d".formatted(age / 10 * 10, age / 10 * 10 + 9);
  }
}
