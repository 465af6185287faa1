/**
 * 邻自治: neighbours who quarrel are brought to one table; what they agree on, all of them sign.
 *
 * <p>Invariants: a dispute closes only by the agreement of every party under the same text, or by
 * referral with its reason; a new text voids the signatures under the old; facts, texts and
 * signatures are insert-only; parties never see the mediator's notes; restricted kinds (社区矫正,
 * children) are there only for those who are entrusted with them by name.
 *
 * <p>Words: dispute (矛盾纠纷), mediator (调解人), party (当事人), agreement (调解协议), containment (化解在社区).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "territory",
      "policy",
      "identity",
      "inbox",
      "indicators"
    })
@NullMarked
package org.liandong.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
