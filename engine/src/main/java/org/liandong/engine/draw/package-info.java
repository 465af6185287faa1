/** Drawing lots so that everybody can check it: RFC 3797. */
@NullMarked
package org.liandong.engine.draw;

import org.jspecify.annotations.NullMarked;
