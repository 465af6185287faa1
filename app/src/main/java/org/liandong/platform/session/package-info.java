/** Sessions in PostgreSQL, read once and written only when something in them changed. */
@NullMarked
package org.liandong.platform.session;

import org.jspecify.annotations.NullMarked;
