package org.liandong.projects.web;

import java.util.List;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Marks of places under the reader's.
 *
 * @param within the code of the reader's place
 */
public record MarksPage(String where, String within, List<Line> lines, Choices choices, Form form) {

  /** What there is to choose from; {@code found} by the words typed. */
  public record Choices(List<Choice> places, List<Choice> found, List<Choice> marks) {}

  /** One mark, in words. */
  public record Line(String place, String name, String code, String mark) {}
}
