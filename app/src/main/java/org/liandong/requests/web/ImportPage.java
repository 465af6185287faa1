package org.liandong.requests.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.imports.ImportMapping;
import org.liandong.requests.imports.ImportMapping.Target;
import org.liandong.requests.imports.ImportReading.Problem;
import org.liandong.requests.imports.Imports.Import;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * One table on its way in.
 *
 * @param columns the columns of the table
 * @param words what stands in the columns chosen for category, place and state, and what it means
 * @param ready how many rows can be taken
 * @param known how many of them are here already
 * @param faults the first of what is wrong; {@code wrong} is how many rows have something
 */
public record ImportPage(
    Import table,
    List<Choice> columns,
    Words words,
    int ready,
    int known,
    List<Fault> faults,
    int wrong,
    Form form) {

  /** Their words with the names of the fields that say what they mean here. */
  public record Words(
      List<Word> categories,
      List<Word> places,
      List<Word> states,
      List<Choice> ourCategories,
      List<Choice> ourPlaces,
      List<Choice> ourStates) {}

  public record Word(String field, String text) {}

  /** The same fault, in how many rows. */
  public record Fault(Problem first, int rows) {
    /** The first of them, each once, in the order of the rows. */
    static List<Fault> of(List<Problem> all, int most) {
      var same = new LinkedHashMap<List<Object>, List<Problem>>();
      for (var one : all)
        same.computeIfAbsent(List.of(one.target(), one.key(), one.text()), _ -> new ArrayList<>())
            .add(one);
      return same.values().stream()
          .limit(most)
          .map(some -> new Fault(some.getFirst(), some.size()))
          .toList();
    }
  }

  /** The tables under a hat. */
  public record Index(List<Import> tables, Form form) {}

  public ImportMapping mapping() {
    return table.mapping();
  }

  public List<Target> targets() {
    return List.of(Target.values());
  }

  /** What may be chosen for a target; what is not needed can be given back. */
  public List<Choice> choices(Target target, String none) {
    if (target.needed() || form.value("column." + target).isEmpty()) return columns;
    return Stream.concat(Stream.of(Choice.of("", none)), columns.stream()).toList();
  }

  /** Only a guess by the name of the column. */
  public boolean guessed(Target target) {
    return mapping().guessed().contains(target);
  }

  public boolean settled() {
    return mapping().settled();
  }

  public @Nullable String href(String what) {
    return "/requests/imports/" + table.id() + what;
  }
}
