/**
 * What the modules stand on: the database (embedded or external) and its two roles, the rows a
 * transaction may reach, background work and administration. It knows no business.
 */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.liandong.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
