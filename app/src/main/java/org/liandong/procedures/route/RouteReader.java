package org.liandong.procedures.route;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Position;
import org.liandong.identity.Tier;
import org.liandong.policy.Fields;
import org.liandong.procedures.route.Gate.Head;
import org.liandong.procedures.route.Gate.Party;
import org.liandong.procedures.route.Gate.Span;
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

  private static String part(String word) {
    if (!word.matches("[a-z0-9-]{1,40}")) throw new IllegalArgumentException(word);
    return word;
  }

  private static Name name(Fields fields, String key) {
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

  private static List<Option> options(Fields fields, String key) {
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
    var gate = gate(kind, new Head(key, name, when(fields)), fields);
    fields.done();
    return gate;
  }

  private static Gate gate(String kind, Head head, Fields fields) {
    return switch (kind) {
      case "opinion" ->
          new Gate.Opinion(head, seat(fields, "by"), thresholdOrNull(fields, "countersign"));
      case "meeting" ->
          new Gate.Meeting(
              head,
              seat(fields, "by"),
              fields.word("body", "a plain word", RouteReader::part),
              fields.number("roster", 0),
              fields.word("quorum", "as more-than 1/2", Threshold::parse),
              fields.word("majority", "as more-than 1/2", Threshold::parse),
              fields.text("of", "present").equals("roster"));
      case "notice" ->
          new Gate.Notice(
              head, seat(fields, "by"), fields.number("days", 0), fields.texts("places"));
      case "evidence" -> evidence(head, fields);
      case "window" -> new Gate.Window(head, span(fields));
      case "quota" ->
          new Gate.Quota(
              head,
              fields.word("scope", "a level", word -> Tier.valueOf(Seat.constant(word))),
              fields.number("limit", 0),
              fields.flag("yearly"));
      case "ranking" ->
          new Gate.Ranking(
              head,
              seat(fields, "by"),
              fields.word("list", "a plain word", RouteReader::part),
              fields.number("top", 0));
      case "confirmation" -> new Gate.Confirmation(head, parties(fields));
      default -> throw fields.fault("there is no gate " + kind);
    };
  }

  private static Gate evidence(Head head, Fields fields) {
    var kinds = options(fields, "kinds");
    return new Gate.Evidence(
        head, seatOrNull(fields, "by"), kinds, fields.number("minimum", kinds.size()));
  }

  private static List<Party> parties(Fields fields) {
    return fields.each("parties").stream()
        .map(each -> {
          var key = each.word("key", "a plain word", RouteReader::part);
          var party = new Party(key, name(each, "title"), seatOrNull(each, "by"));
          each.done();
          return party;
        })
        .toList();
  }

  private static Span span(Fields fields) {
    var from = fields.text("from");
    var to = fields.text("to");
    if (from.length() == 5)
      return word(
          fields, "--", it -> new Span.Yearly(MonthDay.parse(it + from), MonthDay.parse(it + to)));
    return new Span.Days(word(fields, from, LocalDate::parse), word(fields, to, LocalDate::parse));
  }

  private static Seat seat(Fields fields, String key) {
    return fields.word(key, "level, position and line", Seat::parse);
  }

  private static @Nullable Seat seatOrNull(Fields fields, String key) {
    return fields.has(key) ? seat(fields, key) : null;
  }

  private static @Nullable Threshold thresholdOrNull(Fields fields, String key) {
    return fields.has(key)
        ? fields.word(key, "as at-least 2/3 or count 2", Threshold::parse)
        : null;
  }

  private static <T> T word(Fields fields, String word, Function<String, T> reader) {
    try {
      return reader.apply(word);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw fields.fault(word.toLowerCase(Locale.ROOT) + " is not understood");
    }
  }
}
