/**
 * Generalized assignment: every item to one agent, each agent within its capacity, at the least
 * cost. The platform's own matching, where every need weighs the same, is {@code match}.
 */
@NullMarked
package org.liandong.engine.assign;

import org.jspecify.annotations.NullMarked;
