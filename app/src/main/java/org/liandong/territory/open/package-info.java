/** Places and grids as open data: names, codes and outlines; nothing about persons. */
@NullMarked
package org.liandong.territory.open;

import org.jspecify.annotations.NullMarked;
