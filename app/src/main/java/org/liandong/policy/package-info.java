/**
 * Rules as data: what the policy texts fix (amounts, shares, periods, lists), where and when it
 * holds, and what was decided under it.
 *
 * <p>A <em>rule</em> has a stable name ({@code projects.fee-cap}). A <em>definition</em> says what
 * the rule demands, with the clause it comes from, and is never changed. A <em>pack</em> is a
 * region's set of definitions and catalogues; a place <em>adopts</em> a version of it for a time,
 * and may set <em>values</em> of its own. The nearest place upward wins. A <em>ruling</em> keeps
 * definition, inputs and outcome, so that it can be made again years later with the same outcome
 * (Z-03).
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit"})
@NullMarked
package org.liandong.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
