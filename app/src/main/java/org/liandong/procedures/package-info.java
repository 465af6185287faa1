/**
 * Procedures: every approval, review and decision of the policy texts is a route of gates that
 * nobody can skip, decided by the right hat, in the open.
 *
 * <p>Invariants: a route is copied onto the subject when it begins and never changes under it;
 * facts are insert-only, and the procedure is what they fold to; nobody decides twice in a round,
 * nor for himself, nor for another level; sending back opens a new round and keeps the old one; a
 * countersign ends only when it can no longer change; a quota is never exceeded.
 *
 * <p>Words: route (程序), step (环节), gate (关口), seat (席位: level, position and line), round (轮次),
 * countersign (会签), stand-in (代行).
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
      "inbox"
    })
@NullMarked
package org.liandong.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
