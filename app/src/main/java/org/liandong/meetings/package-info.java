/**
 * Bodies that meet and what they decide: rosters, notices of meeting, attendance, quorum, votes on
 * paper and online in one tally, minutes and the tasks that follow.
 *
 * <p>Invariants: a roster changed later never changes a meeting that was called; nobody is counted
 * twice; a tally adds up or there is none; a secret ballot leads to no voter once its vote closed;
 * facts, ballots, counts and results are insert-only.
 *
 * <p>Words: body (机构), seat (席位), roll (应到名单), motion (议题), ballot (票), register (投票登记), receipt
 * (回执), minutes (纪要), resolution (决议).
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
package org.liandong.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
