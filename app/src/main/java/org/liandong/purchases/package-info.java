/**
 * Services that government buys (政府购买服务): a catalogue with its lists, and for each purchase the
 * chain from the plan over the budget line, the announcement, the choice and the contract to the
 * acceptance, open to everybody.
 *
 * <p>Invariants: no link of the chain is skipped; what the negative list names is not bought; no
 * plan is announced without a budget line; who is chosen is qualified on that day; ways that do not
 * compete give their reason, which is published; a finance report that is overdue holds the next
 * payment in the ledger; an entitled household pays nothing; facts and offers are insert-only.
 *
 * <p>Words: purchase (购买项目), provider (承接单位), offer (报价), hub organisation (枢纽型社会组织), commissioning
 * chain (委托链条).
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
      "inbox",
      "ledger",
      "indicators"
    })
@NullMarked
package org.liandong.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
