package org.liandong.engine.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are built.
 *
 * @param winners their ids, ascending as text
 * @param cost of all of them, exact, in the currency of the file
 * @param step by which shares were raised, in the currency; null where none are
 * @param raised how often shares were raised; null where none are
 * @param complete false when the time was up: then the outcome is good, but not the rule's
 * @param checked how the checker came to the same outcome
 * @param notes what is odd about the file
 * @param explanation for people, when it was asked for
 */
public record Solution(
    List<String> winners,
    String cost,
    String budget,
    String rule,
    String satisfaction,
    @Nullable String step,
    @Nullable Long raised,
    boolean complete,
    String checked,
    List<String> notes,
    @Nullable Explanation explanation) {
  public Solution {
    winners = List.copyOf(winners);
    notes = List.copyOf(notes);
  }
}
