package org.liandong.requests.web;

import org.liandong.base.Keyset;

/** A resident's own requests. */
public record OwnPage(Keyset<Row> rows) {}
