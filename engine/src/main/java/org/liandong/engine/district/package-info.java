/**
 * Districting: units (buildings, grids, counties) become connected parts of nearly the same weight
 * with the least border between them; the platform's grids and communities.
 */
@NullMarked
package org.liandong.engine.district;

import org.jspecify.annotations.NullMarked;
