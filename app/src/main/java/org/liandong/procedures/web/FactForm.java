package org.liandong.procedures.web;

import org.liandong.base.Invalid;
import org.liandong.procedures.Act;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;

/** Reads what a page sends about a gate: an act, or what is missing for one. */
final class FactForm extends Typed {
  private static final int LONGEST = 5000;
  private static final int MOST = 999_999;
  private final Form form;

  FactForm(Form form) {
    super(form);
    this.form = form;
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
      case "reply" -> new Act.Replied(gate, many("objection"), required("words"));
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
        many("roster"),
        many("present"),
        many("agree"),
        many("against"),
        many("abstain"));
  }

  private int many(String field) {
    return number(field, 0, MOST);
  }

  String required(String name) {
    var words = words(name);
    if (words.isEmpty()) throw Invalid.field(name, "procedures.field.words.missing");
    return words;
  }

  private String words(String name) {
    return optional(name, LONGEST);
  }

  private String choice(String name) {
    var chosen = form.value(name);
    if (chosen.isEmpty()) throw Invalid.field(name, "procedures.field.choice");
    return chosen;
  }
}
