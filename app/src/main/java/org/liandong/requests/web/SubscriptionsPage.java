package org.liandong.requests.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * What somebody wants to be told of.
 *
 * @param one the one that is looked at, or null
 * @param latest its newest requests, as anybody may see them
 */
public record SubscriptionsPage(
    List<Line> lines,
    @Nullable Line one,
    List<Latest> latest,
    List<Choice> places,
    List<Choice> categories,
    Form form) {

  public record Line(String id, String place, String code, String category) {}

  public record Latest(String label, String category, String where, Stage stage, Instant at) {}
}
