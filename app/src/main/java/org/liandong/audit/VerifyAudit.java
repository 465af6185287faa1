package org.liandong.audit;

import java.util.Optional;
import org.liandong.audit.Verification.Remembered;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.StartRefused;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code verify-audit}: recomputes the log and says what is wrong with it. */
@Component
class VerifyAudit implements Command {
  private final Verification verification;

  VerifyAudit(Verification verification) {
    this.verification = verification;
  }

  @Override
  public String name() {
    return "verify-audit";
  }

  @Override
  public String usage() {
    return "verify-audit [SIZE ROOT]  recomputes the audit log; with SIZE and ROOT of a head kept"
        + " elsewhere, also whether it continues that head";
  }

  @Override
  public int run(Arguments arguments) {
    var report = verification.run(remembered(arguments));
    report.findings().forEach(finding -> Terminal.complain(finding.toString()));
    var head = report.head().map(h -> ", root " + h.root()).orElse("");
    Terminal.say(
        report.sound()
            ? "The audit log is sound: " + report.checked() + " entries" + head + "."
            : "The audit log is NOT sound; " + report.checked() + " entries were checked.");
    return report.sound() ? 0 : 1;
  }

  private static Optional<Remembered> remembered(Arguments arguments) {
    if (arguments.words().isEmpty()) return Optional.empty();
    try {
      var root = Hash.parse(arguments.word(1, "ROOT"));
      return Optional.of(new Remembered(Long.parseLong(arguments.word(0, "SIZE")), root));
    } catch (IllegalArgumentException e) {
      throw new StartRefused("SIZE is a whole number and ROOT 64 hexadecimal digits.");
    }
  }
}
