/** Requests of other systems, mapped and read from sheets. */
@org.jspecify.annotations.NullMarked
package org.liandong.requests.imports;
