package org.liandong.audit.web;

import static org.liandong.ui.Screen.t;

import org.liandong.base.PlaceCode;
import org.liandong.ui.Screen;

/** What was done, in words: {@code requests.taken} is said by {@code requests.did.taken}. */
public final class Deeds {
  private Deeds() {}

  /** An action that left the program long ago names itself. */
  public static String words(String action) {
    var key = action.replaceFirst("\\.", ".did.");
    return Screen.known(key) ? t(key) : action;
  }

  public static String place(JournalPage page, PlaceCode place) {
    if (place.equals(PlaceCode.NATION)) return t("audit.nation");
    return page.places().getOrDefault(place, place.value());
  }
}
