package org.liandong.audit.web;

import java.util.List;
import org.liandong.audit.Audit.Step;

/** What happened to one subject. */
public record TrailPage(String subject, List<Step> steps) {}
