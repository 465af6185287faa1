package org.liandong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rules;
import org.liandong.requests.PublicFigures;
import org.liandong.requests.PublicRequests;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is public about a place, for front page, home and desk alike. */
@Component
class Surroundings {
  private static final int COMMITTEE = 12;
  private static final int COUNTY = 6;
  private final Places places;
  private final Charges charges;
  private final Rules rules;
  private final PublicRequests requests;
  private final Clock clock;

  Surroundings(Places places, Charges charges, Rules rules, PublicRequests requests, Clock clock) {
    this.places = places;
    this.charges = charges;
    this.rules = rules;
    this.requests = requests;
    this.clock = clock;
  }

  /** Around the place a code names; empty for a code that is none. */
  Optional<Around> of(@Nullable String code) {
    if (code == null || code.isEmpty() || !PlaceCode.valid(code)) return Optional.empty();
    return of(new PlaceCode(code));
  }

  /** Around a place: what lies below a committee is shown with its committee. */
  @Transactional(readOnly = true)
  public Optional<Around> of(PlaceCode place) {
    var code = place.value();
    var shown = code.length() > COMMITTEE ? new PlaceCode(code.substring(0, COMMITTEE)) : place;
    return places.lookup(shown).map(found -> around(found, place));
  }

  private Around around(Place shown, PlaceCode asked) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return new Around(
        shown,
        places.fullName(shown.code()),
        duties(asked),
        figures(shown.code()),
        rules.holding(shown.code(), today).size());
  }

  private List<Around.Duty> duties(PlaceCode place) {
    var chain = charges.chain(place);
    var names = places.names(chain.stream().map(Charge::place).toList());
    return chain.stream()
        .map(charge -> new Around.Duty(charge.name(), names.getOrDefault(charge.place(), "")))
        .toList();
  }

  private @Nullable PublicFigures figures(PlaceCode place) {
    return place.value().length() < COUNTY ? null : requests.figures(place);
  }
}
