/** Participatory budgeting: which projects are built with the votes and the money there is. */
@NullMarked
package org.liandong.engine.budget;

import org.jspecify.annotations.NullMarked;
