package org.liandong.requests.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Categories;
import org.liandong.requests.Deadlines;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** The report form, and the page on which its community is chosen. */
@Component
class ReportPages {
  private static final int HITS = 20;
  private final Places places;
  private final Sites sites;
  private final Charges charges;
  private final Categories categories;
  private final Deadlines deadlines;
  private final SimilarPages similar;
  private final Clock clock;

  ReportPages(
      Places places,
      Sites sites,
      Charges charges,
      Categories categories,
      Deadlines deadlines,
      SimilarPages similar,
      Clock clock) {
    this.places = places;
    this.sites = sites;
    this.charges = charges;
    this.categories = categories;
    this.deadlines = deadlines;
    this.similar = similar;
    this.clock = clock;
  }

  /** The form for the community asked for, or the actor's own; without either, choose one first. */
  @Transactional(readOnly = true)
  public ModelAndView report(Actor actor, @Nullable String asked, Form form, Locale locale) {
    var community = community(actor, asked);
    if (community == null) return choosePlace("", form.value("category"));
    var page =
        new ReportPage(
            form,
            community.code(),
            places.localName(community.code()),
            spots(community.code()),
            groups(community.code(), form, locale),
            deadlines.answerDays(Categories.OTHER, community.code(), clock.instant()),
            owner(form),
            once(form),
            similar.near(actor, community.code(), form, locale));
    return new ModelAndView("requests/report", "page", page);
  }

  /** Who has the grid of the spot that was chosen; without one, nobody can be named yet. */
  private String owner(Form form) {
    var spot = form.value("spot");
    if (!PlaceCode.valid(spot) || spot.length() <= 12) return "";
    return charges
        .responsible(new PlaceCode(spot))
        .filter(charge -> charge.place().value().length() > 12)
        .map(Charge::name)
        .orElse("");
  }

  @Transactional(readOnly = true)
  public ModelAndView choosePlace(String words, String category) {
    var hits = words.isBlank() ? List.<Place>of() : places.search(words, null).rows();
    var codes =
        hits.stream()
            .map(Place::code)
            .filter(code -> code.value().length() == 12)
            .limit(HITS)
            .toList();
    var names = places.fullNames(codes);
    var found =
        codes.stream().map(code -> Choice.of(code.value(), names.getOrDefault(code, ""))).toList();
    return new ModelAndView("requests/place", "page", new PlacePage(words, category, found));
  }

  private @Nullable Place community(Actor actor, @Nullable String asked) {
    var code = asked != null && PlaceCode.valid(asked) ? asked : actor.hat().place().value();
    if (code.length() < 12) return null;
    return places.lookup(new PlaceCode(code.substring(0, 12))).orElse(null);
  }

  private List<Choice> spots(PlaceCode community) {
    var all = sites.list(community);
    var names = all.stream().collect(toMap(Site::code, Site::name));
    return all.stream()
        .map(site ->
            Choice.of(
                site.code().value(),
                (names.getOrDefault(site.code().parent(), "") + " " + site.name()).strip()))
        .toList();
  }

  /** The groups of the scene, and before them the kind of problem the reader came with. */
  private List<Choice> groups(PlaceCode community, Form form, Locale locale) {
    var catalogue = categories.at(community);
    var scene = Scenes.of(form.value("scene"));
    var groups =
        categories.groups(community).stream()
            .filter(group -> scene == null || categories.scene(group) == scene)
            .toList();
    var came =
        catalogue.find(form.value("category")).filter(item -> !groups.contains(item)).stream();
    return Stream.concat(came, groups.stream())
        .map(group -> Choice.of(group.code(), group.name(locale)))
        .toList();
  }

  private static UUID once(Form form) {
    try {
      return UUID.fromString(form.value("once"));
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }
}
