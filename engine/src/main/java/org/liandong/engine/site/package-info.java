/**
 * Siting: where to open a given number of sites so that people have the shortest way (p-median), so
 * that as many as possible are within a radius (maximal covering), or so that they have the
 * shortest way and no site is asked for more than it can give (capacitated p-median).
 */
@NullMarked
package org.liandong.engine.site;

import org.jspecify.annotations.NullMarked;
