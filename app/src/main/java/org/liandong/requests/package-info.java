/**
 * 邻e家: a resident reports a problem, it reaches the one person who owns the place, is worked,
 * answered, and closed by the resident's word.
 *
 * <p>Invariants: facts are insert-only and the request is what they fold to; nobody but the
 * resident confirms; a reopened request is in its holder's hands at the same moment; every step is
 * audited and told to the resident.
 *
 * <p>Nothing makes a clock longer but the resident who reopens; what is late is raised and stays
 * with its holder; a duplicate is counted once and its resident is told all the same; an open
 * question of a supervisor, or a visit that was promised, stands before the answer.
 *
 * <p>Words: request (诉求), holder (责任人), round (轮次: one more each time it is reopened).
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
      "inbox",
      "indicators",
      "surveys",
      "exchange"
    })
@NullMarked
package org.liandong.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
