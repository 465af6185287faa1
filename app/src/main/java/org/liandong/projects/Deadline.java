package org.liandong.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.projects.Scheme.Phase;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Applications come within their phase, both days included (APP-23). The clock is read when the
 * application is sent and once more just before the commit: what is not written by midnight is
 * late.
 */
final class Deadline {
  private Deadline() {}

  static void check(Scheme scheme, Instant now) {
    var day = LocalDate.ofInstant(now, WorkingDays.ZONE);
    var phase = scheme.phase(Phase.What.APPLY).orElse(null);
    if (phase == null || phase.contains(day)) return;
    throw new Refused(
        ProjectRefusal.OUTSIDE_WINDOW,
        new Refused.Clause(
            scheme.title() + "：" + phase.opens() + " — " + phase.closes(), scheme.pack()),
        phase.opens().toString(),
        phase.closes().toString());
  }

  /** Checks now, and again before what was written is committed. */
  static void hold(Scheme scheme, Clock clock) {
    check(scheme, clock.instant());
    if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            check(scheme, clock.instant());
          }
        });
  }
}
