package org.liandong.meetings.web;

import java.util.List;
import org.liandong.meetings.Resolution;
import org.liandong.ui.Form;

/**
 * One task out of a meeting.
 *
 * @param mayReport for which owners the reader may say that the part is done
 * @param meetingSeen whether the reader may open the meeting it comes from
 */
public record TaskPage(
    Resolution resolution,
    List<Integer> mayReport,
    boolean late,
    boolean meetingSeen,
    boolean desk,
    Form form) {}
