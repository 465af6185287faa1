/**
 * What a route says: its steps and gates, read from the files of packs, checked, and never changed.
 * Pure values; other modules may name them.
 */
@NamedInterface("route")
@NullMarked
package org.liandong.procedures.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
