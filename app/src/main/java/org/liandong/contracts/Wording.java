package org.liandong.contracts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.liandong.contracts.Contract.Planned;
import org.liandong.policy.Catalogue;

/**
 * The text of a contract from the clauses of the place. Pure: the same facts give the same text.
 */
final class Wording {
  private Wording() {}

  /** What the clauses speak of. */
  record Facts(String number, String title, Contract.Parties parties, Contract.Terms terms) {}

  static String text(List<Catalogue.Item> clauses, Facts facts, List<Planned> milestones) {
    var text = new StringBuilder();
    text.append("社区公益项目三方合同\n\n合同编号：").append(facts.number()).append('\n');
    text.append("项目名称：").append(facts.title()).append("\n\n");
    text.append("甲方（资助方）：").append(facts.parties().funder()).append('\n');
    text.append("乙方（承接方）：").append(facts.parties().organisation()).append('\n');
    text.append("丙方（社区居民委员会）：").append(facts.parties().committee()).append('\n');
    var words = words(facts);
    int nr = 0;
    for (var clause : clauses) {
      var said = fill(clause.text("text"), words);
      if (said.isBlank()) continue;
      text.append("\n第").append(++nr).append("条  ").append(clause.name()).append('\n');
      text.append(said).append('\n');
    }
    text.append("\n支付节点\n");
    for (int i = 0; i < milestones.size(); i++) {
      var one = milestones.get(i);
      text.append(i + 1).append(". ").append(one.title());
      text.append("，").append(day(one.due())).append("前");
      text.append("，").append(one.amount()).append("元\n");
    }
    return text.toString();
  }

  private static Map<String, String> words(Facts facts) {
    var terms = facts.terms();
    var reward = terms.reward() ? "本项目以奖代补：评估合格之后才支付，评估合格之前不支付任何节点。" : "";
    return Map.of(
        "title", facts.title(),
        "committee", facts.parties().committee(),
        "amount", terms.amount().toString(),
        "starts", day(terms.starts()),
        "ends", day(terms.ends()),
        "reward", reward);
  }

  private static String fill(String clause, Map<String, String> words) {
    var said = clause;
    for (var word : words.entrySet())
      said = said.replace("{" + word.getKey() + "}", word.getValue());
    return said;
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static String hash(String text) {
    return Ed25519.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
