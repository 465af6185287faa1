package org.liandong.stations.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.meetings.OpenBodies;
import org.liandong.requests.Categories;
import org.liandong.requests.Compounds;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plans;
import org.liandong.stations.Problem;
import org.liandong.stations.Rights;
import org.liandong.stations.Services;
import org.liandong.stations.Station;
import org.liandong.stations.Stations;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of one station shows. */
@Component
@Transactional(readOnly = true)
class StationPages {
  private static final int HANGING = 10;
  private final Stations stations;
  private final Bulletins bulletins;
  private final Plans plans;
  private final Services services;
  private final Affairs affairs;
  private final OpenBodies bodies;
  private final Places places;

  /** What the module of requests knows of a compound. */
  @Component
  record Affairs(Compounds compounds, Categories categories) {
    StationPage.Affairs of(PlaceCode compound, Locale locale) {
      var old =
          compounds.old(compound).stream()
              .map(one ->
                  new StationPage.OldRow(one, categories.name(compound, one.category(), locale)))
              .toList();
      return new StationPage.Affairs(compounds.standings(compound), old);
    }

    /** The sorts of old problems. */
    List<Choice> old(PlaceCode compound, Locale locale) {
      return categories.at(compound).children("old").stream()
          .map(item -> Choice.of(item.code(), item.name(locale)))
          .toList();
    }
  }

  StationPages(
      Stations stations,
      Bulletins bulletins,
      Plans plans,
      Services services,
      Affairs affairs,
      OpenBodies bodies,
      Places places) {
    this.stations = stations;
    this.bulletins = bulletins;
    this.plans = plans;
    this.services = services;
    this.affairs = affairs;
    this.bodies = bodies;
    this.places = places;
  }

  StationPage page(Actor actor, PlaceCode compound, @Nullable String after, Asked asked) {
    var station = stations.find(compound);
    var council = station.council();
    return new StationPage(
        row(station, places.find(station.committee()).spoken(), asked.locale()),
        places.find(compound).name(),
        crumbs(compound),
        council == null ? null : bodies.read(council).orElse(null),
        board(compound, after, asked.locale()),
        affairs.of(compound, asked.locale()),
        Rights.runs(actor, compound),
        asked.form());
  }

  /** In which language, and with what typed. */
  record Asked(Form form, Locale locale) {}

  private StationPage.Board board(PlaceCode compound, @Nullable String after, Locale locale) {
    var hanging = bulletins.list(compound, Typed.after(after), HANGING);
    return new StationPage.Board(
        hanging,
        Typed.after(after) == null ? null : after,
        plans(compound, locale),
        affairs.old(compound, locale),
        offered(compound, locale));
  }

  private List<StationPage.PlanRow> plans(PlaceCode compound, Locale locale) {
    var problems = plans.problems(compound).stream().collect(groupingBy(Problem::plan));
    return plans.list(compound).stream()
        .map(plan ->
            new StationPage.PlanRow(
                plan,
                problems.getOrDefault(plan.id(), List.of()).stream()
                    .map(one ->
                        new StationPage.ProblemRow(
                            one, affairs.categories().name(compound, one.category(), locale)))
                    .toList()))
        .toList();
  }

  List<Choice> offered(PlaceCode place, Locale locale) {
    return services.at(place).stream()
        .map(item -> Choice.of(item.code(), item.name(locale)))
        .toList();
  }

  Keyset<StationRow> rows(Keyset<Station> read, Locale locale) {
    var names = places.names(read.rows().stream().map(Station::committee).toList());
    return read.map(station -> row(station, spoken(names, station.committee()), locale));
  }

  private static String spoken(Map<PlaceCode, String> names, PlaceCode committee) {
    return new Place(committee, names.getOrDefault(committee, "")).spoken();
  }

  private StationRow row(Station station, String where, Locale locale) {
    var offered =
        station.facts().services().stream()
            .map(code -> services.name(station.compound(), code, locale))
            .toList();
    return new StationRow(station, where, offered);
  }

  /** The places above, from the county down, each with its list. */
  List<Crumb> crumbs(PlaceCode place) {
    return places.path(place).stream()
        .filter(above -> above.code().value().length() >= 6 && !above.code().equals(place))
        .map(above -> new Crumb(above.spoken(), "/public/stations?place=" + above.code()))
        .toList();
  }
}
