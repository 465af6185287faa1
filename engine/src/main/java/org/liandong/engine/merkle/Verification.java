package org.liandong.engine.merkle;

import org.liandong.engine.Verdict;

/**
 * Whether a claim about a log is true.
 *
 * @param reason in words, also when it holds
 */
public record Verification(Kind kind, boolean holds, String reason) implements Verdict {
  /** What was claimed. */
  public enum Kind {
    INCLUSION("the leaf is in the log"),
    CONSISTENCY("the later log only added to the earlier one"),
    ENTRY("the entry is in the log, as the signed head says");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Verification of(Kind kind, String flaw) {
    return flaw.isEmpty()
        ? new Verification(kind, true, kind.words)
        : new Verification(kind, false, flaw);
  }
}
