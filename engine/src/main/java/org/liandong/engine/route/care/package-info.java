/**
 * Carers and the people they visit at home: skills, time windows, two carers at once or one behind
 * the other, working hours, breaks, fixed visits and familiar faces; in the form of Mankowska,
 * Meisel and Bierwirth (2014).
 */
@NullMarked
package org.liandong.engine.route.care;

import org.jspecify.annotations.NullMarked;
