/** Vehicles with a capacity and customers with time windows, in the form of Solomon (1987). */
@NullMarked
package org.liandong.engine.route.fleet;

import org.jspecify.annotations.NullMarked;
