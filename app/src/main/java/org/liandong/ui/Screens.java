package org.liandong.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Screen} for a request. */
@Component
class Screens {
  private final Messages messages;
  private final Assets assets;
  private final MapSettings map;
  private final Clock clock;
  private final ObjectProvider<PlaceNames> places;
  private final List<MenuItem> menu;

  Screens(
      Messages messages,
      Assets assets,
      MapSettings map,
      Clock clock,
      ObjectProvider<PlaceNames> places,
      ObjectProvider<MenuItem> menu) {
    this.messages = messages;
    this.assets = assets;
    this.map = map;
    this.clock = clock;
    this.places = places;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
  }

  Screen of(HttpServletRequest request, Map<String, ?> model) {
    return new Screen(
        new Screen.Request(
            actor(request),
            Preferences.locale(request),
            Preferences.large(request),
            path(request),
            query(request),
            flash(model.get("flash")),
            (CsrfToken) request.getAttribute(CsrfToken.class.getName())),
        new Screen.Surroundings(messages, assets, map, names(), menu, clock.instant()));
  }

  /** The screen of a paper: no request, no reader, no menu. */
  Screen paper(Locale locale) {
    return new Screen(
        new Screen.Request(Actor.VISITOR, locale, false, "/", null, null, null),
        new Screen.Surroundings(messages, assets, map, names(), List.of(), clock.instant()));
  }

  private PlaceNames names() {
    return places.getIfAvailable(
        () -> place -> place.value().isEmpty() ? List.of() : List.of(place.value()));
  }

  private static Actor actor(HttpServletRequest request) {
    return request.getAttribute(Actor.class.getName()) instanceof Actor known
        ? known
        : Actor.VISITOR;
  }

  /** On an error dispatch the address that failed, not the one of the error page. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  private static @Nullable String query(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) ? request.getQueryString() : null;
  }

  private static @Nullable Flash flash(@Nullable Object said) {
    return switch (said) {
      case Flash flash -> flash;
      case String key -> Flash.ok(key);
      case null, default -> null;
    };
  }
}
