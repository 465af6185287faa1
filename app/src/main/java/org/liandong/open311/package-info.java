/**
 * Open311 GeoReport v2 at {@code /open311/v2}: the same requests under the same eyes, in the one
 * interchange standard of this field (wiki.open311.org/GeoReport_v2), as XML and JSON.
 *
 * <p>Invariants: what is answered but not confirmed is still open here; what a caller may not see
 * on our own pages is not in any answer; sending needs a personal token as {@code api_key}.
 *
 * <p>Words: service (诉求类别), jurisdiction (区县代码), service request (诉求).
 */
@ApplicationModule(
    allowedDependencies = {"base", "ui", "territory", "policy", "identity", "requests"})
@NullMarked
package org.liandong.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
