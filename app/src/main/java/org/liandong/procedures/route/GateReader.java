package org.liandong.procedures.route;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Tier;
import org.liandong.policy.Fields;
import org.liandong.procedures.route.Gate.Head;
import org.liandong.procedures.route.Gate.Party;
import org.liandong.procedures.route.Gate.Span;

/** Reads what only one kind of gate has. */
final class GateReader {
  private GateReader() {}

  static Gate gate(String kind, Head head, Fields fields) {
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
              per(fields));
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

  /** Routes that are kept from before say {@code yearly: true}. */
  private static Gate.Per per(Fields fields) {
    if (fields.flag("yearly")) return Gate.Per.YEAR;
    return fields.text("per", "").isEmpty()
        ? Gate.Per.ALWAYS
        : fields.word("per", "year or call", word -> Gate.Per.valueOf(Seat.constant(word)));
  }

  private static Gate evidence(Head head, Fields fields) {
    var kinds = RouteReader.options(fields, "kinds");
    return new Gate.Evidence(
        head, seatOrNull(fields, "by"), kinds, fields.number("minimum", kinds.size()));
  }

  private static List<Party> parties(Fields fields) {
    return fields.each("parties").stream()
        .map(each -> {
          var key = each.word("key", "a plain word", RouteReader::part);
          var party = new Party(key, RouteReader.name(each, "title"), seatOrNull(each, "by"));
          each.done();
          return party;
        })
        .toList();
  }

  private static Span span(Fields fields) {
    var from = fields.text("from");
    var to = fields.text("to");
    if (from.length() == 5)
      return RouteReader.word(
          fields, "--", it -> new Span.Yearly(MonthDay.parse(it + from), MonthDay.parse(it + to)));
    return new Span.Days(
        RouteReader.word(fields, from, LocalDate::parse),
        RouteReader.word(fields, to, LocalDate::parse));
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
}
