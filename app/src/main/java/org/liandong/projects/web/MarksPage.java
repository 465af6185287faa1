package org.liandong.projects.web;

import java.util.List;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Marks of places under the reader's.
 *
 * @param places that the reader marks: the next level below
 * @param marks what there is to choose
 */
public record MarksPage(
    String where, List<Line> lines, List<Choice> places, List<Choice> marks, Form form) {

  /** One mark, in words. */
  public record Line(String place, String name, String code, String mark) {}
}
