package org.liandong.disputes.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;

/** The disputes somebody reported or is a party of. */
public record OwnPage(Keyset<Row> rows, @Nullable String after) {}
