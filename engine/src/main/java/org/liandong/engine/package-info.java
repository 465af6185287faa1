/**
 * The algorithms behind the platform's decisions, as a plain library: no framework, no database.
 * One package per problem, each with a problem record that is parsed and validated, a solution
 * record, a deterministic solver, an independent checker and a {@link org.liandong.engine.Command}
 * of {@link org.liandong.engine.Main}, so that anybody can run the same computation on the same
 * public file.
 */
@NullMarked
package org.liandong.engine;

import org.jspecify.annotations.NullMarked;
