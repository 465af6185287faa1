package org.liandong.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Definition.Clause;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A place's own values of rules. A change begins today or later and is a new version; what held
 * before stays as it was, and so does every ruling made under it.
 */
@Service
public class RuleValues {
  private final ValueRows rows;
  private final Revision revision;
  private final Books books;
  private final Definitions definitions;
  private final Audit audit;
  private final Clock clock;

  /**
   * A value to be set.
   *
   * @param rule the name, or a longer name under it for one of its cases
   * @param scheme for one scheme only; empty for all
   * @param quote the words of the clause that sets it, may be empty
   * @param source where those words stand: document and clause
   * @param document the registered document, if any
   * @param seen the definition the person saw when deciding: another one by now refuses the change
   */
  public record Change(
      String rule,
      String scheme,
      String value,
      Kind kind,
      Period period,
      String quote,
      String source,
      @Nullable UUID document,
      String reason,
      UUID seen) {}

  /** What a change would do: the value before, and the demand after. */
  public record Preview(RuleValue before, Definition after) {}

  RuleValues(
      ValueRows rows,
      Revision revision,
      Books books,
      Definitions definitions,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.revision = revision;
    this.books = books;
    this.definitions = definitions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Shows what {@link #set} would do, without doing it. */
  public Preview preview(Actor actor, PlaceCode place, Change change) {
    Rights.govern(actor, place);
    check(change);
    var before = before(place, change);
    return new Preview(before, after(before, change));
  }

  @Transactional
  public void set(Actor actor, PlaceCode place, Change change) {
    Rights.govern(actor, place);
    check(change);
    revision.change(() -> write(actor, place, change));
  }

  private void write(Actor actor, PlaceCode place, Change change) {
    var before = before(place, change);
    var after = after(before, change);
    definitions.add(after);
    int version = rows.insert(actor, place, change, after.id());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("from", change.period().from());
    facts.put("before", before.text());
    facts.put("after", after.value());
    facts.put("version", version);
    facts.put("definition", after.id());
    audit.record(actor, place, "policy.value-set", change.rule(), facts);
  }

  /** Ends the place's own value: from the day after {@code last} the place above decides again. */
  @Transactional
  public void end(Actor actor, PlaceCode place, String rule, LocalDate last, String reason) {
    Rights.govern(actor, place);
    if (last.isBefore(today().minusDays(1))) throw new Refused(PolicyRefusal.NOT_IN_THE_PAST);
    revision.change(() -> rows.shorten(actor, place, rule, last, reason));
    audit.record(actor, place, "policy.value-ended", rule, Map.of("last", last));
  }

  private void check(Change change) {
    var wrong = new LinkedHashMap<String, String>();
    if (change.period().from().isBefore(today())) wrong.put("from", "policy.invalid.past");
    if (change.source().isBlank()) wrong.put("source", "policy.invalid.source");
    if (change.reason().isBlank()) wrong.put("reason", "policy.invalid.reason");
    if (!change.rule().matches("[a-z]+(\\.[a-z0-9-]+)+")) wrong.put("rule", "policy.invalid.rule");
    if (!wrong.isEmpty()) throw new Invalid(wrong);
  }

  private RuleValue before(PlaceCode place, Change change) {
    var before =
        books
            .book()
            .find(change.rule(), place, change.scheme(), change.period().from())
            .orElseThrow(() -> new Refused(PolicyRefusal.NO_SUCH_RULE, change.rule()));
    if (!before.definition().id().equals(change.seen()))
      throw new Refused(PolicyRefusal.CHANGED_MEANWHILE);
    return before;
  }

  private Definition after(RuleValue before, Change change) {
    var now = before.definition();
    var source = change.source().strip();
    var clause = new Clause(change.quote().strip(), source, 0, change.document(), "");
    var value = change.value().strip();
    var id = Uuid7.at(clock.instant());
    var after = now.own(id, change.rule(), value, change.kind(), clause);
    try {
      if (value.isEmpty()) throw new IllegalArgumentException("empty");
      if (after.unit().form() != Unit.Form.WORDS) after.limit();
    } catch (IllegalArgumentException e) {
      throw Invalid.field("value", "policy.invalid.value");
    }
    var same = value.equals(now.value()) && change.kind() == now.kind();
    if (same && change.rule().equals(now.rule()) && before.origin().own())
      throw new Refused(PolicyRefusal.NOTHING_CHANGES);
    return after;
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
