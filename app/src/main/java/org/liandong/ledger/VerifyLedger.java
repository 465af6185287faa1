package org.liandong.ledger;

import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code verify-ledger}: books every fund again and says what is wrong. */
@Component
class VerifyLedger implements Command {
  private final Verification verification;
  private final Reaches reaches;

  VerifyLedger(Verification verification, Reaches reaches) {
    this.verification = verification;
    this.reaches = reaches;
  }

  @Override
  public String name() {
    return "verify-ledger";
  }

  @Override
  public String usage() {
    return "verify-ledger  books every fund again from its movements and compares balances, hashes"
        + " and the audit log";
  }

  @Override
  public int run(Arguments arguments) {
    var report = reaches.within(Reach.EVERYTHING, verification::run);
    report.findings().forEach(finding -> Terminal.complain(finding.toString()));
    Terminal.say(
        "The ledger is %s: %d books, %d postings."
            .formatted(report.sound() ? "sound" : "NOT sound", report.books(), report.postings()));
    return report.sound() ? 0 : 1;
  }
}
