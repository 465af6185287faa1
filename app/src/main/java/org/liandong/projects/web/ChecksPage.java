package org.liandong.projects.web;

import java.util.List;

/** What the rules say, by itself. */
public record ChecksPage(List<RulingLine> rulings) {}
