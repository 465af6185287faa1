package org.liandong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule demands, with the clause it comes from. Written once and never changed: a change is
 * another definition.
 *
 * @param rule the stable name, as in {@code projects.fee-cap}
 * @param value written as its unit asks
 * @param word the word of the clause that decides how the number is compared; empty for none
 * @param reading true where strictness, default or number is the platform's reading (†), not the
 *     words of the clause
 * @param requirements the rows of the acceptance list it carries
 * @param due the day a target is to be reached by
 */
public record Definition(
    UUID id,
    String rule,
    String title,
    String titleEn,
    Unit unit,
    Comparison comparison,
    Kind kind,
    String value,
    String word,
    boolean reading,
    List<String> requirements,
    @Nullable LocalDate due,
    Clause clause,
    String note) {

  /**
   * Where a definition comes from.
   *
   * @param quote the words of the text, exactly
   * @param text the file of the text, or what else was given as its source
   * @param line the line in that file; 0 when there is none
   * @param document the registered document, if there is one
   * @param title issuer, title and month of that document, empty without one
   */
  public record Clause(String quote, String text, int line, @Nullable UUID document, String title) {

    /** One line for people: {@code 昆明市官渡区《官渡区“十三五”社区建设发展规划》2016年12月 原文第134行}. */
    public String source() {
      if (title.isEmpty()) return Texts.named(line == 0 ? text : text + ":" + line);
      var place = text.isEmpty() || Texts.known(text) ? title : title + " (" + text + ")";
      return line == 0 ? place : place + Texts.line(String.valueOf(line));
    }
  }

  public Definition {
    requirements = List.copyOf(requirements);
  }

  public String title(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? titleEn : title;
  }

  /** The value as exact numbers. */
  public Limit limit() {
    return Limit.parse(unit, value);
  }

  /** The same demand with another clause. */
  Definition with(Clause other) {
    return as(id, other);
  }

  /** The same demand under another name, with another value, kind and clause: a place's own. */
  Definition own(UUID other, String name, String newValue, Kind newKind, Clause newClause) {
    return new Definition(
        other,
        name,
        title,
        titleEn,
        unit,
        comparison,
        newKind,
        newValue,
        "",
        false,
        requirements,
        due,
        newClause,
        "");
  }

  /** Do the two demand the same, in the same words? */
  boolean says(Definition other) {
    var bare = new Clause(clause.quote, clause.text, clause.line, clause.document, "");
    var same =
        new Clause(
            other.clause.quote, other.clause.text, other.clause.line, other.clause.document, "");
    return as(other.id, bare).equals(other.with(same));
  }

  private Definition as(UUID one, Clause from) {
    return new Definition(
        one,
        rule,
        title,
        titleEn,
        unit,
        comparison,
        kind,
        value,
        word,
        reading,
        requirements,
        due,
        from,
        note);
  }
}
