package org.liandong.requests;

import java.util.List;

/** A made-up request with everything that happened to it. */
record Tale(Spot spot, String category, String address, List<Fact> facts) {}
