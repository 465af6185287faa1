/** Visit routes: who goes to whom, in which order and when. */
@NullMarked
package org.liandong.engine.route;

import org.jspecify.annotations.NullMarked;
