/**
 * Tables and maps that are handed in: compounds, buildings, households and grids from CSV, XLSX and
 * GeoJSON. Everything is checked first, row by row; what has a single problem is not loaded at all.
 */
@NullMarked
package org.liandong.territory.intake;

import org.jspecify.annotations.NullMarked;
