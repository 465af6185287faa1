package org.liandong.projects.web;

import java.util.List;

/**
 * Schemes around the reader's place.
 *
 * @param governs whether the reader may publish one
 */
public record SchemesPage(List<SchemePage.Line> lines, boolean governs, boolean desk) {}
