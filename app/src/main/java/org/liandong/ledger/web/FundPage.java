package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liandong.ledger.Book;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Figures.LineSums;
import org.liandong.ledger.Figures.Standing;
import org.liandong.ledger.Role;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Filter;

/**
 * One fund: how it stands as a whole, by source and by line of a year.
 *
 * @param year the year whose lines are shown; 0 for all
 * @param closed the closed years
 * @param commitments promises with something left
 * @param finance whether the reader books for finance here
 * @param enters whether the reader may promise and enter payments
 * @param form what a refused act on this page said
 */
public record FundPage(
    Standing standing,
    String place,
    int year,
    Set<Integer> closed,
    List<Commitment> commitments,
    List<PaymentsPage.Row> payments,
    boolean finance,
    boolean enters,
    Form form) {

  public Book book() {
    return standing.book();
  }

  public String href() {
    return "/funds/" + book().id();
  }

  /** The statement of a part of it. */
  public String statement(String scope) {
    return href() + "/statement?scope=" + scope;
  }

  public List<LineSums> lines() {
    return standing.lines().stream()
        .filter(row -> year == 0 || row.line().year() == year || row.line().year() == 0)
        .toList();
  }

  public List<Filter> years() {
    var all = new java.util.TreeSet<Integer>(java.util.Comparator.reverseOrder());
    standing.lines().forEach(row -> all.add(row.line().year()));
    all.remove(0);
    return all.stream()
        .map(of ->
            new Filter(
                Said.year(of) + (closed.contains(of) ? t("ledger.year.closed") : ""),
                href() + "?year=" + of,
                null,
                of == year))
        .toList();
  }

  public String lineName(UUID line) {
    return names().getOrDefault(line, "");
  }

  private Map<UUID, String> names() {
    var names = new java.util.HashMap<UUID, String>();
    standing.lines().forEach(row -> names.put(row.line().id(), Said.line(row.line())));
    return names;
  }

  /** The bar of a line: spent, promised, free, in percent from the left. */
  public static Bar bar(LineSums row) {
    var spent = row.sums().percent(Role.SPENT);
    return new Bar(spent, row.sums().percent(Role.RESERVED));
  }

  /**
   * Two parts of a whole, in percent.
   *
   * @param spent from the left
   * @param reserved after it
   */
  public record Bar(int spent, int reserved) {}
}
