package org.liandong.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Calendars;
import org.liandong.requests.Categories;
import org.liandong.requests.PublicRequest;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.Stage;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Left;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What anybody may see of the requests of a place: sort, stage and clock, and how many. */
@Controller
class PublicRequestsController {
  private static final int SIZE = 20;
  private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
  private final Places places;
  private final PublicRequests requests;
  private final Categories categories;
  private final Calendars calendars;
  private final Clock clock;

  PublicRequestsController(
      Places places,
      PublicRequests requests,
      Categories categories,
      Calendars calendars,
      Clock clock) {
    this.places = places;
    this.requests = requests;
    this.categories = categories;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Without a place there is no list to show: the visitor chooses one first. */
  @GetMapping(value = "/public/requests", params = "!place")
  String choose() {
    return "redirect:/places";
  }

  @GetMapping(value = "/public/requests", params = "place")
  ModelAndView list(
      Locale locale,
      @RequestParam String place,
      @RequestParam(required = false) @Nullable String after) {
    var found = place(place);
    var from = after != null && after.matches(ID) ? UUID.fromString(after) : null;
    var list = requests.list(found.code(), from, SIZE);
    var names = places.spokenNames(list.rows().stream().map(PublicRequest::committee).toList());
    var page =
        new PublicRequestsPage(
            found,
            crumbs(found.code()),
            requests.figures(found.code()),
            list.map(request -> row(request, names, locale)),
            from == null ? null : after);
    return new ModelAndView("portal/requests", "page", page);
  }

  /** From the county to the committee; anything else has no such list. */
  private Place place(String code) {
    if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) throw new Absent(code);
    return places.find(new PlaceCode(code));
  }

  private List<Crumb> crumbs(PlaceCode place) {
    return places.path(place).stream()
        .filter(above -> above.code().value().length() >= 6 && !above.code().equals(place))
        .map(above -> new Crumb(above.spoken(), "/public/requests?place=" + above.code()))
        .toList();
  }

  private PublicRequestsPage.Row row(
      PublicRequest request, Map<PlaceCode, String> names, Locale locale) {
    return new PublicRequestsPage.Row(
        "%s-%06d".formatted(request.id().county(), request.number()),
        categories.name(request.committee(), request.category(), locale),
        names.getOrDefault(request.committee(), ""),
        request.stage(),
        request.submitted(),
        left(request));
  }

  private Left left(PublicRequest request) {
    var calendar = calendars.workingDays();
    var settled = request.settled();
    if (settled == null) return Left.until(clock.instant(), request.due(), calendar);
    if (request.late(settled)) return Left.until(settled, request.due(), calendar);
    return request.stage() == Stage.ANSWERED ? Left.answered() : Left.done();
  }
}
