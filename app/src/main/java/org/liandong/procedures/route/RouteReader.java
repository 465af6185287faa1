package org.liandong.procedures.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.base.Position;
import org.liandong.identity.Tier;
import org.liandong.policy.Fields;
import org.liandong.procedures.route.Gate.Head;
import org.liandong.procedures.route.Route.Cycle;
import org.liandong.procedures.route.Route.Name;
import org.liandong.procedures.route.Route.Option;
import org.liandong.procedures.route.Route.Source;
import org.liandong.procedures.route.Route.Step;

/** Reads a route as packs write it, and refuses what is not right with file and line. */
public final class RouteReader {
  private static final int DAYS = 5;
  private final Set<String> keys = new HashSet<>();

  private RouteReader() {}

  /**
   * @param file the name that faults give
   * @throws org.liandong.policy.PackFault when it cannot be read
   */
  public static Route read(String file, String text) {
    var root = Fields.parse(file, text);
    return new RouteReader().route(root);
  }

  private Route route(Fields fields) {
    var route =
        new Route(
            fields.word("route", "a dotted name", RouteReader::key),
            name(fields, "title"),
            new Name(fields.text("note", ""), fields.text("note-en", "")),
            fields.word("level", "a level", word -> Tier.valueOf(Seat.constant(word))),
            starters(fields),
            fields.flag("public"),
            Cycle.valueOf(Seat.constant(fields.text("every", "never"))),
            options(fields, "kinds"),
            fields.texts("rows"),
            source(fields),
            fields.each("steps").stream().map(this::step).toList());
    fields.done();
    return route;
  }

  private static String key(String word) {
    if (!word.matches("[a-z]+(\\.[a-z0-9-]+)+")) throw new IllegalArgumentException(word);
    return word;
  }

  static String part(String word) {
    if (!word.matches("[a-z0-9-]{1,40}")) throw new IllegalArgumentException(word);
    return word;
  }

  static Name name(Fields fields, String key) {
    return new Name(fields.text(key), fields.text(key + "-en"));
  }

  private static Set<Position> starters(Fields fields) {
    return fields.texts("starters").stream()
        .map(word -> word(fields, word, it -> Position.valueOf(Seat.constant(it))))
        .collect(Collectors.toSet());
  }

  private static Source source(Fields fields) {
    var source =
        new Source(
            fields.text("quote", ""),
            fields.text("text", ""),
            fields.number("line", 0),
            fields.flag("reading"));
    if (source.quote().isEmpty() && !source.reading())
      throw fields.fault("a route without a quote must be marked as our reading");
    return source;
  }

  static List<Option> options(Fields fields, String key) {
    return fields.each(key).stream()
        .map(each -> {
          var key1 = each.word("key", "a plain word", RouteReader::part);
          var option = new Option(key1, name(each, "title"));
          each.done();
          return option;
        })
        .toList();
  }

  private Step step(Fields fields) {
    var key = fields.word("step", "a plain word", RouteReader::part);
    if (!keys.add(key)) throw fields.fault("the step " + key + " is given twice");
    var name = name(fields, "title");
    var gates = new ArrayList<Gate>();
    for (var each : fields.each("gates")) gates.add(gate(key, name, each));
    var step = new Step(key, name, fields.number("days", DAYS), when(fields), gates);
    fields.done();
    return step;
  }

  private static List<Condition> when(Fields fields) {
    return fields.texts("when").stream().map(text -> word(fields, text, Condition::parse)).toList();
  }

  private Gate gate(String step, Name title, Fields fields) {
    var kind = fields.text("gate");
    var own = fields.text("key", "");
    var key = own.isEmpty() ? step : step + "." + word(fields, own, RouteReader::part);
    if (!keys.add("gate " + key)) throw fields.fault("the gate " + key + " is given twice");
    var name = fields.has("title") ? name(fields, "title") : title;
    var gate = GateReader.gate(kind, new Head(key, name, when(fields)), fields);
    fields.done();
    return gate;
  }

  static <T> T word(Fields fields, String word, Function<String, T> reader) {
    try {
      return reader.apply(word);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw fields.fault(word.toLowerCase(Locale.ROOT) + " is not understood");
    }
  }
}
