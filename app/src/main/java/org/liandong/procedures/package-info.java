/**
 * Procedures: every approval, review and decision of the policy texts is a route of gates that
 * nobody can skip, decided by the right hat, in the open.
 *
 * <p>Invariants: a route is copied onto the subject when it begins and never changes under it;
 * facts are insert-only, and the procedure is what they fold to; nobody decides twice in a round,
 * nor for himself, nor for another level; sending back opens a new round and keeps the old one; a
 * countersign ends only when it can no longer change; a quota is never exceeded; what a body
 * decides is taken from its meeting once the minutes are signed, and a notice passes when the
 * notice itself is closed: nobody types either where there is a body or a notice.
 *
 * <p>Words: route (程序), step (环节), gate (关口), seat (席位: level, position and line), round (轮次),
 * countersign (会签), stand-in (代行), referral (交办: a gate handed to a meeting or a notice).
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
      "identity",
      "inbox",
      "meetings",
      "notices"
    })
@NullMarked
package org.liandong.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
