/**
 * Ledgers of money, and of anything else that is earned and spent: funds of community building
 * (社区建设资金投入机制, 003:172), earmarked money (专用资金, 003:176), spending of each project with its
 * vouchers (003:145); later volunteers' hours and points.
 *
 * <p>Invariants: a movement takes from one account what it gives to another, of the same source and
 * the same purpose, so a book always sums to zero and money never loses where it came from or what
 * it is for; no account inside a book goes below nothing, whoever pays at the same moment; nothing
 * is changed or removed, a mistake is undone by a reverse entry; a closed year takes nothing; who
 * entered a payment does not approve it; every posting is bound by its hash to all before it, and
 * its hash stands in the audit log.
 *
 * <p>Words: book (账簿; a fund, 资金, when it holds money), posting (记账), movement (分录), budget line
 * (预算项), commitment (预留), earmark (专款用途), source (来源).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "files",
      "opendata",
      "territory",
      "policy",
      "identity",
      "inbox"
    })
@NullMarked
package org.liandong.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
