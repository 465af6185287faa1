package org.liandong.audit.web;

import static org.liandong.ui.Screen.t;

import org.liandong.audit.Audit.Step;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.ui.Screen;

/** What was done, in words: {@code requests.taken} is said by {@code requests.did.taken}. */
public final class Deeds {
  private Deeds() {}

  /** An action that left the program long ago names itself. */
  public static String words(String action) {
    var key = action.replaceFirst("\\.", ".did.");
    return Screen.known(key) ? t(key) : action;
  }

  /** As what somebody acted: whoever signs in is still a visitor, and the holder of the account. */
  public static String who(Step step) {
    var holder = step.position() == Position.VISITOR && step.action().startsWith("identity.");
    return t(holder ? "audit.holder" : "ui.position." + step.position());
  }

  public static String place(JournalPage page, PlaceCode place) {
    if (place.equals(PlaceCode.NATION)) return t("audit.nation");
    return page.places().getOrDefault(place, place.value());
  }
}
