package org.liandong.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Categories;
import org.liandong.requests.PublicRequest;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.subscriptions.Subscriptions;
import org.liandong.requests.subscriptions.Subscriptions.Subscription;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Subscriptions to the public requests of places and categories: begun, looked at, ended. */
@Controller
class SubscriptionsController {
  private static final int LATEST = 10;
  private final Subscriptions subscriptions;
  private final PublicRequests published;
  private final Categories categories;
  private final Places places;
  private final Messages messages;

  SubscriptionsController(
      Subscriptions subscriptions,
      PublicRequests published,
      Categories categories,
      Places places,
      Messages messages) {
    this.subscriptions = subscriptions;
    this.published = published;
    this.categories = categories;
    this.places = places;
    this.messages = messages;
  }

  /** What the page is drawn for. */
  private record Asked(Actor actor, Locale locale, @Nullable PlaceCode near) {}

  @GetMapping("/requests/subscriptions")
  ModelAndView list(Actor actor, Locale locale, @RequestParam(defaultValue = "") String place) {
    var near = place.length() >= 6 && PlaceCode.valid(place) ? new PlaceCode(place) : null;
    return page(new Asked(actor, locale, near), null, Form.EMPTY);
  }

  @PostMapping("/requests/subscriptions")
  ModelAndView begin(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var code = form.value("place");
          subscriptions.begin(
              actor,
              PlaceCode.valid(code) ? new PlaceCode(code) : PlaceCode.NATION,
              form.value("category"));
          after.addFlashAttribute("flash", Flash.ok("requests.subscription.done.begun"));
          return new ModelAndView("redirect:/requests/subscriptions");
        },
        again -> page(new Asked(actor, locale, null), null, again));
  }

  @GetMapping("/requests/subscriptions/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return page(new Asked(actor, locale, null), subscriptions.find(actor, parsed(id)), Form.EMPTY);
  }

  @PostMapping("/requests/subscriptions/{id}/endings")
  ModelAndView end(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          subscriptions.end(actor, parsed(id));
          after.addFlashAttribute("flash", Flash.ok("requests.subscription.done.ended"));
          return new ModelAndView("redirect:/requests/subscriptions");
        },
        again -> page(new Asked(actor, locale, null), null, again));
  }

  private ModelAndView page(Asked asked, @Nullable Subscription one, Form form) {
    var all = subscriptions.of(asked.actor());
    var home = home(asked);
    var names = places.names(all.stream().map(Subscription::place).toList());
    var page =
        new SubscriptionsPage(
            all.stream().map(it -> line(it, names, asked.locale())).toList(),
            one == null ? null : line(one, names, asked.locale()),
            one == null ? List.of() : latest(one, asked.locale()),
            home == null ? List.of() : places(home),
            home == null ? List.of() : categories(home, asked.locale()),
            form);
    return new ModelAndView("requests/subscriptions", "page", page);
  }

  /** The place that was asked for, or where the reader lives or works. */
  private static @Nullable PlaceCode home(Asked asked) {
    var place = asked.near() == null ? asked.actor().hat().place() : asked.near();
    return place.county().isEmpty() ? null : place;
  }

  /** The place and those above it, up to the county. */
  private List<Choice> places(PlaceCode home) {
    var choices = new ArrayList<Choice>();
    for (var place : home.upward())
      if (List.of(6, 9, 12).contains(place.value().length()))
        choices.add(Choice.of(place.value(), places.find(place).spoken()));
    return choices;
  }

  private List<Choice> categories(PlaceCode place, Locale locale) {
    return categories.groups(place).stream()
        .map(item -> Choice.of(item.code(), item.name(locale)))
        .toList();
  }

  private SubscriptionsPage.Line line(
      Subscription one, Map<PlaceCode, String> names, Locale locale) {
    var category =
        one.category().isEmpty()
            ? messages.text(locale, "requests.subscription.all")
            : categories.name(one.place(), one.category(), locale);
    return new SubscriptionsPage.Line(
        one.id().toString(),
        new Place(one.place(), names.getOrDefault(one.place(), "")).spoken(),
        one.place().value(),
        category);
  }

  private List<SubscriptionsPage.Latest> latest(Subscription one, Locale locale) {
    var read = published.latest(one.place(), one.category(), LATEST);
    var names = places.names(read.stream().map(PublicRequest::committee).toList());
    return read.stream()
        .map(request ->
            new SubscriptionsPage.Latest(
                "%s-%06d".formatted(request.id().county(), request.number()),
                categories.name(request.committee(), request.category(), locale),
                new Place(request.committee(), names.getOrDefault(request.committee(), ""))
                    .spoken(),
                request.stage(),
                request.submitted()))
        .toList();
  }

  private static Subscriptions.Id parsed(String text) {
    return Absent.unless(text, Subscriptions.Id::parse);
  }
}
