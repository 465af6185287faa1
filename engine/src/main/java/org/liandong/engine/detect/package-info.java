/**
 * The watch over a home's meters: a habit per home, a deadline that follows it, and an alarm when
 * nothing was used by then. The state of a home is a small record ({@link
 * org.liandong.engine.detect.Memory}), so that it lives in a row of a database or in a stream
 * engine.
 */
@NullMarked
package org.liandong.engine.detect;

import org.jspecify.annotations.NullMarked;
