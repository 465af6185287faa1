package org.liandong.audit.web;

import org.jspecify.annotations.Nullable;
import org.liandong.audit.Journal.Line;
import org.liandong.base.Keyset;
import org.liandong.ui.Form;

/** The journal of the staff. */
public record JournalPage(Keyset<Line> lines, Form form, @Nullable String after, String query) {}
