package org.liandong.opendata.web;

import java.util.List;
import org.liandong.opendata.Dataset;

/** The catalogue of public records. */
public record OpenPage(List<Dataset> datasets) {}
