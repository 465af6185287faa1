package org.liandong.stations;

import java.time.Instant;
import java.util.UUID;

/** Something a station lets everybody know (公告). */
public record Bulletin(UUID id, String title, String words, Instant at, String by) {}
