/** Pages of bodies, meetings, votes and minutes. */
@NullMarked
package org.liandong.meetings.web;

import org.jspecify.annotations.NullMarked;
