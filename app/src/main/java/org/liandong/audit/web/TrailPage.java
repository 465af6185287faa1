package org.liandong.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit.Step;
import org.liandong.ui.SubjectNames;

/**
 * What happened to one subject.
 *
 * @param named what the subject is; null where only its id is known
 */
public record TrailPage(String subject, SubjectNames.@Nullable Named named, List<Step> steps) {}
