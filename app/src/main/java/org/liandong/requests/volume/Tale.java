package org.liandong.requests.volume;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Fact;
import org.liandong.requests.Request;

/**
 * A made-up request with everything that happened to it.
 *
 * @param point where it is, when that was pointed at on the map
 */
record Tale(
    Spot spot, String category, String address, Request.@Nullable Point point, List<Fact> facts) {}
