package org.liandong.requests.volume;

import java.util.List;
import org.liandong.requests.Fact;

/** A made-up request with everything that happened to it. */
record Tale(Spot spot, String category, String address, List<Fact> facts) {}
