package org.liandong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Authorisation;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Staff help residents who stand before them: find or register them, record what they signed or
 * said, and act for them.
 *
 * @param words what was searched for
 * @param found residents with an account
 * @param held for whom the one at the desk may act today
 * @param recorded the latest authorisations of the place
 * @param places communities of the desk, to register somebody in
 */
public record HelpingPage(
    Form form,
    String words,
    List<Resident> found,
    @Nullable String next,
    List<MePage.Helping> held,
    List<Recorded> recorded,
    List<Choice> places,
    String today) {
  public HelpingPage {
    found = List.copyOf(found);
    held = List.copyOf(held);
    recorded = List.copyOf(recorded);
    places = List.copyOf(places);
  }

  /** A resident of this desk. */
  public record Resident(String account, String name, String place, @Nullable String phone) {}

  /** An authorisation given by a resident of this desk. */
  public record Recorded(
      String id,
      String resident,
      String helper,
      Authorisation.Way way,
      String until,
      boolean holds,
      boolean scanned) {}
}
