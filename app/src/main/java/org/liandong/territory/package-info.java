/**
 * Where things happen: the national division tree (地 from province to committee), compounds (小区),
 * grids (网格), buildings (楼栋) and households (户) below it, their outlines, and who is in charge of
 * each (003:45).
 *
 * <p>Invariants: a place contains every place whose code begins with its own; a grid has at most
 * one owner (网格责任人) at a time; nothing here says who lives behind a door, only how many.
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit", "opendata"})
@NullMarked
package org.liandong.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
