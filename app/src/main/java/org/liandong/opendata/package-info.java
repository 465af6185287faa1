/**
 * Public records: what the platform holds for everyone, in one catalogue, to look at, to take away
 * whole, and to follow without losing a change (PLT-04, PLT-11, DEM-12).
 *
 * <p>Modules declare a {@link org.liandong.opendata.Dataset} each for what they publish. No dataset
 * carries personal data.
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit"})
@NullMarked
package org.liandong.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
