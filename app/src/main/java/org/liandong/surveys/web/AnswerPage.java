package org.liandong.surveys.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.surveys.Answers.May;
import org.liandong.surveys.Question;
import org.liandong.surveys.Survey;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;

/**
 * The questionnaire as it is answered.
 *
 * @param preview shown to who makes it, before it is open
 * @param behalf for whom a helper answers, or null
 */
public record AnswerPage(
    Survey survey, String where, May may, boolean preview, @Nullable String behalf, Form form) {

  /** A question with the name of its field. */
  public record Line(int nr, Question question) {
    public String field() {
      return "q" + nr;
    }

    public String label() {
      return nr + ". " + question.text();
    }

    public List<Choice> choices() {
      return question.values().stream()
          .map(value ->
              Choice.of(
                  String.valueOf(value),
                  question.kind() == Question.Kind.SCALE
                      ? Screen.t("surveys.step." + value)
                      : question.choices().get(value - 1)))
          .toList();
    }
  }

  public List<Line> lines() {
    return lines(survey);
  }

  static List<Line> lines(Survey survey) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < survey.questions().size(); i++)
      lines.add(new Line(i + 1, survey.questions().get(i)));
    return lines;
  }

  public boolean answerable() {
    return preview || may == May.ANSWER;
  }
}
