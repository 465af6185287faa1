package org.liandong.procedures.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.procedures.Act;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.ui.Form;

/** Reads what a page sends about a gate: an act, or what is missing for one. */
final class FactForm {
  private static final int LONGEST = 5000;
  private final Form form;

  FactForm(Form form) {
    this.form = form;
  }

  int version() {
    return number("version");
  }

  Act act() {
    var gate = form.value("gate");
    return switch (form.value("act")) {
      case "opinion" -> new Act.Opined(gate, verdict(), required("words"));
      case "return" -> new Act.Returned(gate, choice("step"), required("reason"));
      case "meeting" -> new Act.Held(gate, tally(), words("words"));
      case "posting" ->
          new Act.Posted(gate, new Posting(day("from"), day("until"), 0), words("words"));
      case "objection" -> new Act.Objected(gate, required("words"));
      case "reply" -> new Act.Replied(gate, number("objection"), required("words"));
      case "closing" -> new Act.Closed(gate, words("words"));
      case "evidence" -> new Act.Filed(gate, choice("paper"), words("words"));
      case "confirmation" -> new Act.Confirmed(gate, choice("party"), words("words"));
      case "withdrawal" -> new Act.Withdrawn(words("words"));
      default -> throw Invalid.field("act", "procedures.field.choice");
    };
  }

  private Verdict verdict() {
    return switch (form.value("verdict")) {
      case "AGREE" -> Verdict.AGREE;
      case "DISAGREE" -> Verdict.DISAGREE;
      default -> throw Invalid.field("verdict", "procedures.field.choice");
    };
  }

  private Tally tally() {
    return new Tally(
        day("day"),
        number("roster"),
        number("present"),
        number("agree"),
        number("against"),
        number("abstain"));
  }

  String required(String name) {
    var words = words(name);
    if (words.isEmpty()) throw Invalid.field(name, "procedures.field.words.missing");
    return words;
  }

  private String words(String name) {
    var words = form.value(name).strip();
    if (words.length() > LONGEST) throw Invalid.field(name, "procedures.field.words.long");
    return words;
  }

  private String choice(String name) {
    var chosen = form.value(name);
    if (chosen.isEmpty()) throw Invalid.field(name, "procedures.field.choice");
    return chosen;
  }

  private int number(String name) {
    var text = form.value(name).strip();
    if (!text.matches("\\d{1,6}")) throw Invalid.field(name, "procedures.field.number");
    return Integer.parseInt(text);
  }

  LocalDate day(String name) {
    var day = dayOrNull(form.value(name));
    if (day == null) throw Invalid.field(name, "procedures.field.day");
    return day;
  }

  private static @Nullable LocalDate dayOrNull(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
