package org.liandong.audit.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Journal.Line;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;

/**
 * The journal of the staff.
 *
 * @param places what the places of the lines are called
 */
public record JournalPage(
    Keyset<Line> lines,
    Map<PlaceCode, String> places,
    Form form,
    @Nullable String after,
    String query) {}
