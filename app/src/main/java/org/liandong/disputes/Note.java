package org.liandong.disputes;

import java.time.Instant;

/** A private note of the mediator's side. */
public record Note(Instant at, String name, String words) {}
