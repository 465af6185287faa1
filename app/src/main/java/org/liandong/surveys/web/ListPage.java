package org.liandong.surveys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/** Surveys in lists: a resident's, the desk's, everybody's. */
public final class ListPage {
  private ListPage() {}

  /** What a resident can answer, and what came out before. */
  public record Mine(List<SurveyRow> open, List<SurveyRow> answered, List<SurveyRow> closed) {}

  /** What is asked under a hat, and the form to ask something new. */
  public record Desk(
      Keyset<SurveyRow> rows, @Nullable String after, List<Choice> places, Form form) {}

  /** What came out at a place. */
  public record Open(String place, String name, Keyset<SurveyRow> rows, @Nullable String after) {}
}
