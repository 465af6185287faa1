/**
 * Screening for disputes (排查, CON-01): rounds in which every grid of a community is looked at, with
 * what was found; what is not looked at in time is told to those in charge, and the next round
 * begins by the rule of the place.
 */
@NamedInterface("rounds")
@NullMarked
package org.liandong.disputes.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
