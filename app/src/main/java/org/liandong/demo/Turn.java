package org.liandong.demo;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a story, written {@code +2d 16:10 answer grid1 [lamp-on] words}: when, what, who, and
 * for some a sketch in brackets and what was said. {@code handover grid4>street} names to whom,
 * {@code merge grid1>flood} into which story, {@code split grid3>facilities.lighting} the category
 * of the part; {@code rate zhou 5 words} begins with the stars, {@code visit grid1 +1d 10:00} says
 * when.
 */
record Turn(
    String when,
    Step step,
    String who,
    @Nullable String to,
    @Nullable String picture,
    String words) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\+\\d+(?:d \\d\\d:\\d\\d|[hm])) (\\w+) ([\\w-]+)(?:>([\\w.-]+))?(?: \\[([\\w-]+)])?(?:"
              + " (.+))?");

  /** What can be done with a request after it was handed in. */
  enum Step {
    TAKE,
    HANDOVER,
    ANSWER,
    CONFIRM,
    REOPEN,
    WITHDRAW,
    LAPSE,
    RETURN,
    ASK,
    REPLY,
    JOIN,
    MERGE,
    SPLIT,
    CLASSIFY,
    RATE,
    VISIT,
    ARRIVE
  }

  static Turn parse(String text) {
    var found = FORM.matcher(text);
    if (!found.matches()) throw new IllegalArgumentException("no step: " + text);
    return new Turn(
        found.group(1),
        Step.valueOf(found.group(2).toUpperCase(java.util.Locale.ROOT)),
        found.group(3),
        found.group(4),
        found.group(5),
        found.group(6) == null ? "" : found.group(6));
  }
}
