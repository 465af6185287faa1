package org.liandong.engine.budget;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A vote on projects, as a Pabulib file describes it.
 *
 * @param kind of the ballots
 * @param budget in units of {@code 10^-decimals} of the currency
 * @param decimals how many decimals the money has, so that every sum is a whole number
 * @param projects ascending by id, as text
 * @param ballots one for each voter, also the empty ones
 * @param threshold the least score a project needs, 0 for none
 * @param meta what else the file says
 * @param notes what is odd about the file without making it unusable
 */
public record Problem(
    Kind kind,
    long budget,
    int decimals,
    List<Project> projects,
    List<Ballot> ballots,
    double threshold,
    Map<String, String> meta,
    List<String> notes) {
  /** The largest sum of money, in its smallest unit: 2^53, so that a double holds it exactly. */
  public static final long MOST = 1L << 53;

  public Problem {
    projects = List.copyOf(projects);
    notes = List.copyOf(notes);
  }

  /** Ballots with or without points. */
  public enum Kind {
    APPROVAL,
    ORDINAL,
    POINTS
  }

  /**
   * A project.
   *
   * @param cost in the unit of the budget
   * @param name as the voters read it
   */
  public record Project(String id, long cost, String name) {}

  /**
   * What one voter said.
   *
   * @param voter their id
   * @param projects positions in the list of projects, as written
   * @param points for each of them; empty where the ballots have none
   * @param group what the file says about the voter, as in {@code sex F}; empty for nothing
   */
  public record Ballot(String voter, int[] projects, long[] points, List<String> group) {}

  /** Reads a Pabulib file; see <a href="https://pabulib.org/format">its format</a>. */
  public static Problem read(Path file) throws IOException {
    return new Reading(file).problem();
  }

  /** A sum of money as people write it. */
  public String money(long amount) {
    return BigDecimal.valueOf(amount, decimals).stripTrailingZeros().toPlainString();
  }

  /** A share of money, to the fourth decimal. */
  String money(Fraction amount) {
    return new BigDecimal(amount.over())
        .divide(new BigDecimal(amount.under()), 4 + decimals, RoundingMode.HALF_EVEN)
        .movePointLeft(decimals)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** An amount of the currency in the unit of the budget, at least one unit unless it is zero. */
  long units(double amount) {
    return amount == 0 ? 0 : Math.max(1, Math.round(amount * Math.pow(10, decimals)));
  }

  /** The same vote with another cost of one project. */
  Problem costing(int project, long cost) {
    var changed = new ArrayList<>(projects);
    var old = projects.get(project);
    changed.set(project, new Project(old.id(), cost, old.name()));
    return new Problem(kind, budget, decimals, changed, ballots, threshold, meta, notes);
  }

  /** The same vote with other ballots. */
  Problem voting(List<Ballot> others) {
    return new Problem(kind, budget, decimals, projects, others, threshold, meta, notes);
  }

  /** The same vote without a threshold. */
  Problem unbounded() {
    return new Problem(kind, budget, decimals, projects, ballots, 0, meta, notes);
  }
}
