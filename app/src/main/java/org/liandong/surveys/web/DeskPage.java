package org.liandong.surveys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.surveys.Survey;
import org.liandong.ui.Form;

/**
 * One survey for who asks it: the builder while it is a draft, then how many have answered.
 *
 * @param stage as it stands now
 * @param given how many have answered
 * @param asked how many were invited; null where everybody is asked
 */
public record DeskPage(
    Survey survey,
    Survey.Stage stage,
    String where,
    int given,
    @Nullable Integer asked,
    Form facts,
    Form form) {

  public List<AnswerPage.Line> lines() {
    return AnswerPage.lines(survey);
  }

  public boolean draft() {
    return stage == Survey.Stage.DRAFT;
  }

  public String base() {
    return "/desk/surveys/" + survey.id();
  }
}
