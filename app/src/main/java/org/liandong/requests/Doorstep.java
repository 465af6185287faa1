package org.liandong.requests;

import java.time.Instant;
import java.util.Optional;
import org.liandong.base.Absent;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rules;
import org.liandong.territory.Sites;
import org.springframework.stereotype.Component;

/** Where a resident's door is, and how near a visitor must be to stand at it (NEJ-09). */
@Component
class Doorstep {
  private static final String METRES = "requests.visit-metres";
  private final Sites sites;
  private final Rules rules;

  Doorstep(Sites sites, Rules rules) {
    this.sites = sites;
    this.rules = rules;
  }

  /** The point of the request, else of its building or compound; empty when neither is known. */
  Optional<Request.Point> of(Request request) {
    var point = request.point();
    if (point != null) return Optional.of(point);
    if (request.place().value().length() <= 12) return Optional.empty();
    try {
      var spot = sites.find(request.place()).facts().spot();
      return Optional.ofNullable(spot).map(at -> new Request.Point(at.longitude(), at.latitude()));
    } catch (Absent grid) {
      return Optional.empty();
    }
  }

  int metres(Request request, Instant now) {
    var today = now.atZone(WorkingDays.ZONE).toLocalDate();
    return rules.value(METRES, request.place(), today).count();
  }
}
