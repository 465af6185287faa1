package org.liandong.portal.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.LineOfSteps;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.ui.Left;
import org.liandong.ui.tag.Step;

/**
 * A resident's home.
 *
 * @param own their requests that are not over, the one that waits for their word first
 * @param around what is public where they live; null when the place is gone
 */
public record HomePage(List<Own> own, @Nullable Around around) {

  /** A request of one's own, with its clock. */
  public record Own(Request request, Left left) {
    public String title() {
      return Requests.title(request.words());
    }

    public String href() {
      return "/requests/" + request.id();
    }

    /** Does it wait for the resident's word? */
    public boolean answered() {
      return !request.stage().open();
    }

    /** Where it is about and who has it now. */
    public String line() {
      var holder = request.standing().holder();
      var who = holder.community() ? t("portal.home.community") : holder.name();
      var now =
          switch (request.stage()) {
            case WAITING -> t("portal.home.waiting", who);
            case WORKING -> t("portal.home.working", who);
            default -> t("portal.home.answered", who);
          };
      return request.address().isEmpty() ? now : request.address() + " · " + now;
    }

    public List<Step> steps() {
      return LineOfSteps.of(request);
    }
  }
}
