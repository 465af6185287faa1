package org.liandong.ledger;

import org.liandong.base.Refused;

/**
 * Earmarked money stays with its purpose: ring-fenced, it cannot be moved, and other money cannot
 * take its name (落实安全社区建设专用资金, 003:176).
 */
final class Earmark {
  static final Refused.Clause CLAUSE =
      new Refused.Clause("“落实安全社区建设专用资金”", "官渡区“十三五”社区建设发展规划 (003-guandu.txt:176)");

  private Earmark() {}

  static void check(String from, String to) {
    if (!from.equals(to)) throw new Refused(LedgerRefusal.EARMARKED, CLAUSE, said(from), said(to));
  }

  private static String said(String earmark) {
    return earmark.isEmpty() ? "—" : earmark;
  }
}
