package org.liandong.portal.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.PublicFigures;
import org.liandong.requests.Stage;
import org.liandong.territory.Place;
import org.liandong.ui.Figures;

/**
 * What is public about a place.
 *
 * @param fullName as on an envelope
 * @param duties who is in charge, from the place upward
 * @param figures of its requests; null above the county
 * @param rules how many rules hold there
 */
public record Around(
    Place place, String fullName, List<Duty> duties, @Nullable PublicFigures figures, int rules) {

  /** Somebody in charge; the names of people on duty are public. */
  public record Duty(String name, String place) {}

  public String code() {
    return place.code().value();
  }

  public String href() {
    return code().isEmpty() ? "/places" : "/places/" + code();
  }

  /** The rules that hold there; the nation is written 0. */
  public String rulesHref() {
    return "/policy/places/" + (code().isEmpty() ? "0" : code());
  }

  /** The nearest in charge, in a sentence. */
  public String inCharge() {
    return duties.isEmpty()
        ? t("portal.around.nobody")
        : t("portal.around.duty", duties.getFirst().name());
  }

  /** What became of the requests, in a sentence. */
  public String requests() {
    if (figures == null || figures.total() == 0) return t("portal.around.requests.none");
    var key = figures.capped() ? "portal.around.requests.capped" : "portal.around.requests";
    return t(key, Figures.number(figures.total()), Figures.number(figures.at(Stage.CONFIRMED)));
  }

  /** How fast half of them were answered. */
  public String median() {
    var days = figures == null ? null : figures.medianDays();
    return days == null ? t("portal.around.median.none") : t("portal.around.median", days);
  }
}
