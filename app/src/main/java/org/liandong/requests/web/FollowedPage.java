package org.liandong.requests.web;

import java.time.Instant;
import java.util.List;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.LineOfSteps;
import org.liandong.requests.Request;
import org.liandong.requests.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.liandong.ui.tag.Step;

/**
 * A request somebody joined.
 *
 * @param category in the reader's language
 * @param place as people of the county say it
 * @param form with what was refused, if something was
 */
public record FollowedPage(
    Request request, String category, String place, Left left, List<Event> events, Form form) {

  /**
   * @param by the member of staff; empty for residents and the platform
   * @param words an answer, or the reader's own words
   */
  public record Event(Kind kind, Instant at, String by, String words) {}

  /** The same in a list. */
  public record Card(String id, String label, String category, Stage stage, Left left) {
    public String tone() {
      return Row.tone(stage);
    }
  }

  public List<Step> steps() {
    return LineOfSteps.of(request);
  }

  public String tone() {
    return Row.tone(request.stage());
  }
}
