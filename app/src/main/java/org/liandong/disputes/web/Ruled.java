package org.liandong.disputes.web;

import java.util.List;
import java.util.Locale;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.policy.Wording;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** Rulings in words: the rule with what it demands, what was measured, and the clause. */
@Component
public class Ruled {
  private final Rulings rulings;
  private final Messages messages;

  /**
   * One ruling as a page shows it.
   *
   * @param href where it can be gone through again
   */
  public record Line(boolean kept, String rule, String sum, String clause, String href) {}

  Ruled(Rulings rulings, Messages messages) {
    this.rulings = rulings;
    this.messages = messages;
  }

  /** The newest ones on a subject, as many as are wanted. */
  List<Line> newest(Actor actor, County county, String subject, int count, Locale locale) {
    var all = rulings.on(actor, county, subject);
    return all.subList(Math.max(0, all.size() - count), all.size()).stream()
        .map(kept -> line(kept, locale))
        .toList();
  }

  private Line line(Ruling.Kept kept, Locale locale) {
    var wording = new Wording(locale, (key, values) -> messages.text(locale, key, values));
    var definition = kept.ruling().definition();
    return new Line(
        kept.ruling().kept(),
        definition.title(locale) + " " + wording.demand(definition),
        wording.arithmetic(definition, kept.ruling().measured()),
        wording.source(definition),
        "/policy/rulings/" + kept.id());
  }
}
