package org.liandong.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.meetings.Body;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The bodies under a hat.
 *
 * @param kinds what may be founded here; empty where the reader founds nothing
 * @param sample whether the list of kinds is ours
 */
public record BodiesPage(
    Keyset<Row> rows,
    @Nullable String after,
    List<Choice> kinds,
    boolean sample,
    Form form,
    boolean desk) {

  /** A body in the list. */
  public record Row(Body body, String kind, String place, int seats, boolean overdue) {}
}
