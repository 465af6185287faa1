package org.liandong.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.liandong.base.AccountId;
import org.liandong.procedures.Act.Member;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import tools.jackson.databind.JsonNode;

/** What an act says besides gate and words, as its row keeps it. */
final class ActData {
  private ActData() {}

  static Map<String, ?> of(Act act) {
    return switch (act) {
      case Act.Started _, Act.Objected _, Act.Closed _, Act.Withdrawn _ -> Map.of();
      case Act.Opined it -> Map.of("verdict", it.verdict().name());
      case Act.Held it -> tally(it.tally());
      case Act.Posted it ->
          Map.of(
              "from", it.posting().from().toString(),
              "until", it.posting().until().toString(),
              "workingDays", it.posting().workingDays());
      case Act.Replied it -> Map.of("objection", it.objection());
      case Act.Filed it -> Map.of("paper", it.paper());
      case Act.Confirmed it -> Map.of("party", it.party());
      case Act.Ranked it -> Map.of("rank", it.rank(), "of", it.of());
      case Act.Placed it -> Map.of("number", it.number());
      case Act.Returned it -> Map.of("step", it.step());
      case Act.Seated it -> Map.of("roster", it.roster().stream().map(ActData::member).toList());
    };
  }

  private static Map<String, String> member(Member member) {
    return Map.of("account", member.account().toString(), "name", member.name());
  }

  private static Map<String, ?> tally(Tally tally) {
    return Map.of(
        "day", tally.day().toString(),
        "roster", tally.roster(),
        "present", tally.present(),
        "agree", tally.agree(),
        "against", tally.against(),
        "abstain", tally.abstain());
  }

  static Act read(Act.Kind kind, String gate, String words, JsonNode data) {
    return switch (kind) {
      case STARTED -> new Act.Started(words);
      case OPINED -> new Act.Opined(gate, Verdict.valueOf(text(data, "verdict")), words);
      case HELD -> new Act.Held(gate, tally(data), words);
      case POSTED ->
          new Act.Posted(
              gate,
              new Posting(day(data, "from"), day(data, "until"), number(data, "workingDays")),
              words);
      case OBJECTED -> new Act.Objected(gate, words);
      case REPLIED -> new Act.Replied(gate, number(data, "objection"), words);
      case CLOSED -> new Act.Closed(gate, words);
      case FILED -> new Act.Filed(gate, text(data, "paper"), words);
      case CONFIRMED -> new Act.Confirmed(gate, text(data, "party"), words);
      case RANKED -> new Act.Ranked(gate, number(data, "rank"), number(data, "of"), words);
      case PLACED -> new Act.Placed(gate, number(data, "number"), words);
      case SEATED -> new Act.Seated(gate, roster(data), words);
      case RETURNED -> new Act.Returned(gate, text(data, "step"), words);
      case WITHDRAWN -> new Act.Withdrawn(words);
    };
  }

  private static Tally tally(JsonNode data) {
    return new Tally(
        day(data, "day"),
        number(data, "roster"),
        number(data, "present"),
        number(data, "agree"),
        number(data, "against"),
        number(data, "abstain"));
  }

  /** The public view keeps no names: a roster is empty there. */
  private static List<Member> roster(JsonNode data) {
    return StreamSupport.stream(data.path("roster").spliterator(), false)
        .map(it -> new Member(AccountId.of(text(it, "account")), text(it, "name")))
        .toList();
  }

  private static String text(JsonNode data, String name) {
    return data.path(name).asString();
  }

  private static int number(JsonNode data, String name) {
    return data.path(name).asInt();
  }

  private static LocalDate day(JsonNode data, String name) {
    return LocalDate.parse(text(data, name));
  }
}
