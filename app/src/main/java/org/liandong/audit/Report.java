package org.liandong.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param checked rows of the log that were looked at
 * @param head the last tree head
 * @param findings what is wrong, in the order of the log; at most {@link #MOST}
 */
record Report(long checked, Optional<TreeHead> head, List<Finding> findings) {
  static final int MOST = 20;

  /**
   * One thing wrong.
   *
   * @param seq the place in the log, or -1 where it is outside the log
   */
  record Finding(long seq, Flaw flaw, String detail) {
    @Override
    public String toString() {
      return (seq < 0 ? "" : "at " + seq + ": ") + flaw.sentence() + " (" + detail + ")";
    }
  }

  Report {
    findings = List.copyOf(findings);
  }

  boolean sound() {
    return findings.isEmpty();
  }
}
