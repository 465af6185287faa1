package org.liandong.procedures;

import java.time.Instant;

/** A progress and when its open step is late. */
record Planned(Progress progress, Instant due) {}
