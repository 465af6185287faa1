package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.ledger.Book;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Figures.LineSums;
import org.liandong.ledger.Figures.Standing;
import org.liandong.ledger.Role;
import org.liandong.ledger.Source;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The form of one thing to book.
 *
 * @param lines lines of open years
 * @param commitments promises with something left
 * @param years years that can be closed
 */
public record EntryPage(
    What what,
    Standing standing,
    List<LineSums> lines,
    List<Commitment> commitments,
    List<Integer> years,
    LocalDate today,
    Form form) {

  public Book book() {
    return standing.book();
  }

  public String href() {
    return "/funds/" + book().id();
  }

  public String action() {
    return href() + "/entries/" + what.path();
  }

  /** The same token when the form comes again, so that sending it twice books once. */
  public String once() {
    var before = form.value("once");
    return before.isEmpty() ? UUID.randomUUID().toString() : before;
  }

  public String unit() {
    return t("ledger.unit.sign." + book().unit());
  }

  /** Lines with what is free in each. */
  public List<Choice> lineChoices() {
    return lines.stream()
        .map(row ->
            Choice.of(
                row.line().id().toString(),
                t(
                    "ledger.entry.line.left",
                    Said.year(row.line().year()),
                    Said.line(row.line()),
                    Said.amount(row.sums().of(Role.GRANTED)))))
        .toList();
  }

  /** Lines, and promises to draw on, in one list: {@code L/<id>} and {@code C/<id>}. */
  public List<Choice> payers() {
    var all = new java.util.ArrayList<Choice>();
    for (var promise : commitments)
      all.add(
          Choice.of(
              "C/" + promise.id().value(),
              t(
                  "ledger.entry.commitment.left",
                  promise.partner(),
                  promise.words(),
                  Said.amount(promise.left()))));
    for (var choice : lineChoices()) all.add(Choice.of("L/" + choice.value(), choice.label()));
    return all;
  }

  public List<Choice> yearChoices() {
    return years.stream().map(year -> Choice.of(String.valueOf(year), Said.year(year))).toList();
  }

  public List<Source> sources() {
    return Source.all();
  }

  /** Whether there is a line to book on. */
  public boolean lineless() {
    return lines.isEmpty() && what != What.RECEIPT && what != What.LINE && what != What.CLOSING;
  }
}
