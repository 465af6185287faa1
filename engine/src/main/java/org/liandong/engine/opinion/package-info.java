/** Groups of opinion, and what unites them, from votes on short statements. */
@NullMarked
package org.liandong.engine.opinion;

import org.jspecify.annotations.NullMarked;
