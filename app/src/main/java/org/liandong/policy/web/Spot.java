package org.liandong.policy.web;

import org.liandong.base.PlaceCode;
import org.liandong.ui.Screen;

/**
 * A place on a page.
 *
 * @param name empty for the nation
 */
public record Spot(PlaceCode code, String name) {

  public String label() {
    return name.isEmpty() ? Screen.t("policy.nation") : name;
  }

  /** The address of its rules. */
  public String href() {
    return "/policy/places/" + Codes.text(code);
  }
}
