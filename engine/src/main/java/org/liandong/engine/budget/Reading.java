package org.liandong.engine.budget;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.budget.Problem.Ballot;
import org.liandong.engine.budget.Problem.Kind;
import org.liandong.engine.budget.Problem.Project;

/** Reads the three parts of a Pabulib file. */
final class Reading {
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_PROJECTS = 10_000;
  private static final Set<String> PARTS = Set.of("META", "PROJECTS", "VOTES");
  private static final Set<String> COUNTS =
      Set.of("budget", "vote_type", "num_votes", "num_projects");
  private final Path file;
  private final Map<String, String> meta = new LinkedHashMap<>();
  private final List<Priced> priced = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Ballot> ballots = new ArrayList<>();

  /** A project with its cost as it is written. */
  private record Priced(String id, BigDecimal cost, String name) {}

  Reading(Path file) {
    this.file = file;
  }

  Problem problem() throws IOException {
    try (var rows = new Rows(file)) {
      var row = rows.next();
      if (row == null || !row.getFirst().equals("META"))
        throw rows.bad("a Pabulib file begins with META");
      while (row != null) row = part(rows, row.getFirst());
      return built(rows);
    }
  }

  /** Reads a part up to the title of the next one, which is returned; null at the end. */
  private @Nullable List<String> part(Rows rows, String title) throws IOException {
    var header = rows.next();
    if (header == null) throw rows.bad("the file ends behind " + title);
    if (title.equals("PROJECTS")) need(rows, header, "project_id", "cost");
    if (title.equals("VOTES")) need(rows, header, "voter_id", "vote");
    var votes = title.equals("VOTES") ? new Votes(rows, header, sorted(rows), points(rows)) : null;
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (title(row)) return row;
      if (votes != null) ballots.add(votes.ballot(row));
      else if (title.equals("PROJECTS")) project(rows, header, row);
      else entry(rows, row);
    }
    return null;
  }

  private static boolean title(List<String> row) {
    return PARTS.contains(row.getFirst())
        && row.subList(1, row.size()).stream().allMatch(String::isEmpty);
  }

  private static void need(Rows rows, List<String> header, String... columns) {
    if (new HashSet<>(header).size() != header.size()) throw rows.bad("a column is named twice");
    for (var column : columns)
      if (!header.contains(column)) throw rows.bad("there is no column " + column);
  }

  private void entry(Rows rows, List<String> row) {
    if (row.size() < 2) throw rows.bad("an entry has a name and a value");
    if (meta.put(row.get(0), row.get(1)) != null && COUNTS.contains(row.get(0)))
      throw rows.bad(row.get(0) + " is said twice");
  }

  private void project(Rows rows, List<String> header, List<String> row) {
    if (row.size() > header.size()) throw rows.bad("the row has more cells than its header");
    var id = cell(header, row, "project_id");
    if (id.isEmpty()) throw rows.bad("the project has no id");
    var cost = Amounts.of(rows, "the cost of project " + id, cell(header, row, "cost"));
    if (cost.signum() < 0) throw rows.bad("the cost of project " + id + " is negative");
    if (places.put(id, 0) != null) throw rows.bad("project " + id + " is there twice");
    if (priced.size() == MOST_PROJECTS)
      throw rows.bad("there are more than " + MOST_PROJECTS + " projects");
    priced.add(new Priced(id, cost, cell(header, row, "name")));
  }

  static String cell(List<String> header, List<String> row, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= row.size() ? "" : row.get(at);
  }

  private Map<String, Integer> sorted(Rows rows) {
    if (priced.isEmpty()) throw rows.bad("there are no projects before the votes");
    priced.sort((one, other) -> one.id().compareTo(other.id()));
    for (int i = 0; i < priced.size(); i++) places.put(priced.get(i).id(), i);
    return places;
  }

  private Kind kind(Rows rows) {
    var word = meta.getOrDefault("vote_type", "");
    return switch (word) {
      case "approval", "choose-1" -> Kind.APPROVAL;
      case "ordinal" -> Kind.ORDINAL;
      case "cumulative", "scoring" -> Kind.POINTS;
      default -> throw rows.bad("vote_type is not one this engine knows: " + word);
    };
  }

  private boolean points(Rows rows) {
    return kind(rows) == Kind.POINTS;
  }

  private Problem built(Rows rows) {
    if (ballots.isEmpty()) throw rows.bad("there are no votes");
    counted(rows, "num_projects", priced.size());
    counted(rows, "num_votes", ballots.size());
    var budget = Amounts.of(rows, "the budget", meta.getOrDefault("budget", ""));
    if (budget.signum() < 0) throw rows.bad("the budget is negative");
    int decimals = Math.max(0, budget.stripTrailingZeros().scale());
    for (var project : priced)
      decimals = Math.max(decimals, project.cost().stripTrailingZeros().scale());
    if (decimals > MOST_DECIMALS) throw rows.bad("an amount has more than six decimals");
    var projects = new ArrayList<Project>();
    for (var next : priced)
      projects.add(new Project(next.id(), units(rows, next.cost(), decimals), next.name()));
    return new Problem(
        kind(rows),
        units(rows, budget, decimals),
        decimals,
        projects,
        List.copyOf(ballots),
        threshold(rows),
        Map.copyOf(meta),
        Oddities.of(meta, ballots));
  }

  private double threshold(Rows rows) {
    var text = meta.getOrDefault("min_project_score_threshold", "");
    return text.isEmpty() ? 0 : Amounts.of(rows, "min_project_score_threshold", text).doubleValue();
  }

  private void counted(Rows rows, String entry, int found) {
    var said = meta.get(entry);
    if (said != null && !said.equals(String.valueOf(found)))
      throw rows.bad(entry + " says " + said + ", the file has " + found);
  }

  private static long units(Rows rows, BigDecimal amount, int decimals) {
    var units = amount.movePointRight(decimals);
    if (units.compareTo(BigDecimal.valueOf(Problem.MOST)) > 0)
      throw rows.bad("an amount is larger than this engine counts exactly: " + amount);
    return units.longValueExact();
  }

  /** Amounts as people write them. */
  static final class Amounts {
    private static final int LONGEST = 40;

    private Amounts() {}

    static BigDecimal of(Rows rows, String what, String text) {
      try {
        if (!text.isEmpty()
            && text.length() <= LONGEST
            && text.indexOf('e') + text.indexOf('E') == -2)
          return new BigDecimal(text.replace(',', '.'));
      } catch (NumberFormatException _) {
        // said below
      }
      var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
      throw rows.bad(what + " is no amount: " + (text.isEmpty() ? "(empty)" : shown));
    }
  }
}
