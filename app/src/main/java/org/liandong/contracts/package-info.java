/**
 * The contract of a project: the funder pays, the organisation carries it out, the residents'
 * committee is the third party (000:15). Its text is drafted from the approved application, signed
 * with keys that the signers' accounts hold, and can be checked by anybody, offline.
 *
 * <p>Invariants: a contract holds with three signatures of three parties, people and keys under the
 * same text, and never without; the milestones sum to its amount; nothing is paid of a milestone
 * before it was accepted, where the money is a reward not before the evaluation was passed, and
 * nothing at all once the project was stopped, wherever the payment is entered; signatures, duties
 * and facts are insert-only; a month without an entry in the committee's duty log is shown and
 * told.
 *
 * <p>Words: contract (三方合同), milestone (支付节点), duty log (履职记录), signer (签署人).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "files",
      "territory",
      "policy",
      "people",
      "identity",
      "inbox",
      "ledger",
      "projects"
    })
@NullMarked
package org.liandong.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
