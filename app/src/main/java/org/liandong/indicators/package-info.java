/**
 * Indicators: modules declare what they measure, packs say what is to be reached, and one engine
 * counts, compares, draws and opens the rows behind every number.
 *
 * <p>Invariants: a subject counts at most once in a measure, as exactly one kind; every figure is
 * the sum of rows that can be listed; figures are kept up with each change, never by a scan of
 * history; the sums and the rows behind them agree at every moment.
 *
 * <p>Words: measure (指标), kind (计入方式: how a subject counts), part and whole (numerator,
 * denominator), cell (汇总格).
 */
@ApplicationModule(
    allowedDependencies = {"base", "platform", "ui", "audit", "territory", "policy", "identity"})
@NullMarked
package org.liandong.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
