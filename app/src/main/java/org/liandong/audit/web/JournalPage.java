package org.liandong.audit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Journal.Line;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The journal of the staff.
 *
 * @param places what the places of the lines are called
 * @param known actions to look for, as they are recorded
 */
public record JournalPage(
    Keyset<Line> lines,
    Map<PlaceCode, String> places,
    List<String> known,
    Form form,
    @Nullable String after,
    String query) {

  /** What can be looked for, each with its words. */
  public List<Choice> actions() {
    return known.stream().map(it -> Choice.of(it, Deeds.words(it))).toList();
  }
}
