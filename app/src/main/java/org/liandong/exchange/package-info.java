/**
 * 邻互助: a neighbour asks, a neighbour helps. Asks and offers meet by kind, time and distance; the
 * one who was helped thanks and notes the time it took.
 *
 * <p>Invariants: nobody helps himself; one helper at a time; only the one who was helped thanks,
 * and the time that counts is the one both saw; facts are insert-only and a deal is what they fold
 * to; names are shown whole only to the two of a deal.
 *
 * <p>Words: post (求助或能帮的事), deal (结对), helper (帮忙的人).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "territory",
      "policy",
      "people",
      "identity",
      "inbox",
      "indicators"
    })
@NullMarked
package org.liandong.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
