/**
 * Early warning (预警, CON-03): many disputes at one place, one party again and again, words that
 * warn. Made as each dispute comes in, by the rules of the place; whoever is in charge answers with
 * what was done. Never a block: people are told, and decide.
 */
@NamedInterface("warnings")
@NullMarked
package org.liandong.disputes.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
