/**
 * Matching needs with services: who helps whom, by distance, tier, continuity and fairness between
 * communities. Every need takes one place of a service, so that the best matching can be found for
 * a whole county; where loads differ see {@code assign}.
 */
@NullMarked
package org.liandong.engine.match;

import org.jspecify.annotations.NullMarked;
