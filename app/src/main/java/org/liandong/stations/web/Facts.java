package org.liandong.stations.web;

import java.util.List;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Point;
import org.liandong.stations.Services;
import org.liandong.stations.Station;
import org.liandong.territory.Spot;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Component;

/** Reads what was typed about a station or a point. */
@Component
class Facts {
  private final Services services;

  Facts(Services services) {
    this.services = services;
  }

  Station.Facts station(PlaceCode place, Form form) {
    var typed = new Typed(form);
    var offered =
        form.values().getOrDefault("services", List.of()).stream()
            .filter(code -> services.knows(place, code))
            .toList();
    return new Station.Facts(
        typed.words("name", 60),
        typed.words("premises", 200),
        typed.optional("hours", 500),
        typed.optional("phone", 40),
        offered);
  }

  Point.Facts point(PlaceCode place, Form form) {
    var typed = new Typed(form);
    if (!services.knows(place, form.value("kind"))) throw Invalid.field("kind", "ui.typed.choose");
    return new Point.Facts(
        form.value("kind"),
        typed.words("name", 60),
        typed.words("address", 200),
        typed.optional("phone", 40),
        typed.words("hours", 500),
        spot(typed.optional("spot", 60)));
  }

  /** Longitude and latitude, as maps copy them: {@code 102.7425, 25.0142}. */
  private static @org.jspecify.annotations.Nullable Spot spot(String text) {
    if (text.isEmpty()) return null;
    var parts = text.split("[,，\\s]+", -1);
    try {
      if (parts.length == 2)
        return new Spot(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (IllegalArgumentException e) {
      throw Invalid.field("spot", "stations.field.spot");
    }
    throw Invalid.field("spot", "stations.field.spot");
  }
}
