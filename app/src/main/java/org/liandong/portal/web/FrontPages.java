package org.liandong.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Choice;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The front page, around the place a visitor chose. */
@Component
class FrontPages {
  static final String PLACE = "liandong-place";
  private static final int FOUND = 12;
  private static final int COUNTY = 6;
  private final Surroundings surroundings;
  private final Places places;

  FrontPages(Surroundings surroundings, Places places) {
    this.surroundings = surroundings;
    this.places = places;
  }

  FrontPage of(String words, @Nullable String chosen, @Nullable String remembered) {
    var around = surroundings.of(chosen == null ? remembered : chosen);
    return new FrontPage(words, found(words), around.orElse(null));
  }

  private List<Choice> found(String words) {
    if (words.isBlank()) return List.of();
    return places.search(words, null).rows().stream()
        .filter(place -> place.code().value().length() >= COUNTY)
        .limit(FOUND)
        .map(this::choice)
        .toList();
  }

  private Choice choice(Place place) {
    return Choice.of(place.code().value(), places.fullName(place.code()));
  }

  /** The place a visitor chose is no secret and stays in the browser for a year. */
  Optional<String> cookie(FrontPage page) {
    return Optional.ofNullable(page.around()).map(around -> cookie(around.code()));
  }

  private static String cookie(String place) {
    return ResponseCookie.from(PLACE, place)
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(Duration.ofDays(365))
        .build()
        .toString();
  }
}
