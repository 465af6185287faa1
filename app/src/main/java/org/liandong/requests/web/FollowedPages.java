package org.liandong.requests.web;

import java.util.List;
import java.util.Locale;
import org.liandong.base.Actor;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.Fact;
import org.liandong.requests.Neighbours;
import org.liandong.requests.Request;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a neighbour sees of a request they joined: how it goes, no words of the first reporter. */
@Component
class FollowedPages {
  private final Neighbours neighbours;
  private final Categories categories;
  private final Places places;
  private final RowReading reading;

  FollowedPages(Neighbours neighbours, Categories categories, Places places, RowReading reading) {
    this.neighbours = neighbours;
    this.categories = categories;
    this.places = places;
    this.reading = reading;
  }

  ModelAndView page(Actor actor, Request.Id id, Form form) {
    var followed = neighbours.followed(actor, id);
    var request = followed.request();
    var locale = LocaleContextHolder.getLocale();
    var page =
        new FollowedPage(
            request,
            categories.name(request.place(), request.category(), locale),
            places.localName(request.place()),
            reading.left(request),
            followed.facts().stream().map(fact -> event(actor, fact)).toList(),
            form);
    return new ModelAndView("requests/followed", "page", page);
  }

  /** Answers of those at work are for everybody who waits; what residents said is their own. */
  private static FollowedPage.Event event(Actor actor, Fact fact) {
    var kind = fact.action().kind();
    var own = fact.by().account().equals(actor.account()) && kind == Kind.JOINED;
    var staff = fact.by().position().staff();
    var words = kind == Kind.ANSWERED || own ? fact.action().words() : "";
    return new FollowedPage.Event(kind, fact.at(), staff ? fact.by().name() : "", words);
  }

  /** Why one cannot join, with the way back to one's own report. */
  ModelAndView refused(Actor actor, Request.Id id, Form form) {
    return new ModelAndView("requests/joined", "page", new JoinPage(form, id));
  }

  /** Cards of what somebody follows. */
  List<FollowedPage.Card> cards(Actor actor, Locale locale, int limit) {
    return neighbours.following(actor, limit).stream()
        .filter(request -> !request.of(actor))
        .map(request ->
            new FollowedPage.Card(
                request.id().toString(),
                request.label(),
                categories.name(request.place(), request.category(), locale),
                request.stage(),
                reading.left(request)))
        .toList();
  }
}
