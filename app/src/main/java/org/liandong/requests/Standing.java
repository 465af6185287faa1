package org.liandong.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a request fold to: the same function serves the service, the replay and the
 * tests.
 *
 * @param since since when the holder has it
 * @param round 1, and one more each time the resident reopened it
 * @param settled when it was last answered or closed; null while work is due
 * @param version how many facts it was folded from
 */
public record Standing(
    Stage stage,
    Fact.Holder holder,
    Instant since,
    Instant due,
    int round,
    @Nullable Instant settled,
    int version,
    Aside aside) {

  public static Standing of(List<Fact> facts) {
    var standing = begin(facts.getFirst());
    for (var fact : facts.subList(1, facts.size())) standing = standing.after(fact);
    return standing;
  }

  static Standing begin(Fact submitted) {
    return new Standing(
        Stage.WAITING, submitted.holder(), submitted.at(), submitted.due(), 1, null, 1, Aside.NONE);
  }

  Standing after(Fact fact) {
    var next = Lifecycle.next(stage, fact.action());
    aside.check(fact.action());
    return new Standing(
        next,
        fact.holder(),
        fact.holder().equals(holder) ? since : fact.at(),
        fact.due(),
        fact.action() instanceof Action.Reopen ? round + 1 : round,
        settledAfter(next, fact),
        version + 1,
        aside.after(fact, holder));
  }

  /** A remark on what is closed does not close it anew. */
  private @Nullable Instant settledAfter(Stage next, Fact fact) {
    if (next.open()) return null;
    return next == stage ? settled : fact.at();
  }
}
