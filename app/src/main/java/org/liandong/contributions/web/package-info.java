/** Pages of this module. */
@NullMarked
package org.liandong.contributions.web;

import org.jspecify.annotations.NullMarked;
