package org.liandong.surveys.web;

import org.liandong.surveys.Survey;

/**
 * A survey in a list.
 *
 * @param stage as it stands now
 * @param where the place it is asked at
 */
public record SurveyRow(Survey survey, Survey.Stage stage, String where) {
  public String tone() {
    return switch (stage) {
      case DRAFT -> "plain";
      case OPEN -> "info";
      case CLOSED -> "ok";
    };
  }
}
