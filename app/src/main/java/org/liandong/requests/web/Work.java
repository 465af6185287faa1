package org.liandong.requests.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Visits;
import org.liandong.ui.tag.Choice;

/**
 * What the form of a step offers.
 *
 * @param doing the step whose form is open, null for none but the next
 * @param colleagues to whom it can be handed over
 * @param kinds categories to choose from
 * @param others requests it may be a duplicate of
 * @param visit the visit at home that was agreed last
 */
public record Work(
    @Nullable Kind doing,
    List<Colleague> colleagues,
    List<Choice> kinds,
    List<Choice> others,
    Visits.@Nullable Visit visit) {

  /**
   * Somebody it can be handed to.
   *
   * @param post key of the post, empty for who is in charge of the place
   */
  public record Colleague(String account, String name, String place, String post) {
    Choice choice() {
      var where = place.isEmpty() ? "" : " · " + place;
      var as = post.isEmpty() ? "" : " · " + t("identity.post." + post);
      return Choice.of(account, name + where + as);
    }
  }

  public List<Choice> successors() {
    return colleagues.stream().map(Colleague::choice).toList();
  }
}
