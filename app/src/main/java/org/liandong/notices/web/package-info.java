/** Pages of notices: for everyone, and for the clerks who keep them. */
@NullMarked
package org.liandong.notices.web;

import org.jspecify.annotations.NullMarked;
