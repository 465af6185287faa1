package org.liandong.contracts.web;

import java.util.List;
import java.util.stream.IntStream;
import org.liandong.projects.Project;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The form of a contract.
 *
 * @param reward whether the scheme pays after the result only
 */
public record NewPage(
    Project project, String where, boolean reward, List<Choice> lines, int year, Form form) {
  static final int MOST = 6;

  public List<Integer> rows() {
    return IntStream.rangeClosed(1, MOST).boxed().toList();
  }
}
