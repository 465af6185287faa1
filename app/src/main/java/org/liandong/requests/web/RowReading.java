package org.liandong.requests.web;

import java.time.Clock;
import java.util.Locale;
import org.liandong.base.Actor;
import org.liandong.policy.Calendars;
import org.liandong.requests.Aside;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.ui.Left;
import org.liandong.ui.Names;
import org.springframework.stereotype.Component;

/** A request as one reader sees it in a list. */
@Component
class RowReading {
  private final Categories categories;
  private final Calendars calendars;
  private final Clock clock;

  RowReading(Categories categories, Calendars calendars, Clock clock) {
    this.categories = categories;
    this.calendars = calendars;
    this.clock = clock;
  }

  Row row(Actor actor, Request request, Locale locale) {
    var standing = request.standing();
    return new Row(
        request.id(),
        request.number(),
        Requests.title(request.words()),
        categories.name(request.place(), request.category(), locale),
        request.address(),
        resident(actor, request),
        request.stage(),
        standing.holder().name(),
        standing.holder().account().equals(actor.account()),
        standing.since(),
        request.submitted(),
        left(request),
        beside(request.standing().aside()));
  }

  private static Row.Beside beside(Aside aside) {
    return new Row.Beside(aside.raised().level(), aside.joined(), aside.question() != null);
  }

  Left left(Request request) {
    if (!request.stage().open()) return Left.done();
    return Left.until(clock.instant(), request.standing().due(), calendars.workingDays());
  }

  /** Who works on it knows the name; others at the desk see it covered, and not if anonymous. */
  static String resident(Actor actor, Request request) {
    if (request.of(actor) || request.heldBy(actor)) return request.name();
    return request.anonymous() ? "" : Names.masked(request.name());
  }
}
