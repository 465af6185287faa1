package org.liandong.territory.web;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.liandong.territory.db.Tables.GRID;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Editors;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.Rollout;
import org.liandong.territory.Rollouts;
import org.liandong.territory.web.RolloutPage.Counts;
import org.liandong.territory.web.RolloutPage.StreetRow;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers how far the streets of a county, or one street, have come with their grids. */
@Component
@Transactional(readOnly = true)
class RolloutPages {
  private final DSLContext sql;
  private final Places places;
  private final Tallies tallies;
  private final Charges charges;
  private final Rollouts rollouts;
  private final WorkPages work;

  RolloutPages(
      DSLContext sql,
      Places places,
      Tallies tallies,
      Charges charges,
      Rollouts rollouts,
      WorkPages work) {
    this.sql = sql;
    this.places = places;
    this.tallies = tallies;
    this.charges = charges;
    this.rollouts = rollouts;
    this.work = work;
  }

  RolloutPage page(Actor actor, PlaceCode code, Form form) {
    Editors.require(actor, code);
    var place = places.find(code);
    var county = new PlaceCode(code.value().substring(0, 6));
    var streets = streets(place);
    var latest = rollouts.latest(county);
    var counts = counts(county, streets);
    var rows = new ArrayList<StreetRow>();
    for (var street : streets) {
      var last = latest.get(street.code());
      rows.add(
          new StreetRow(
              street,
              Rollouts.stage(Optional.ofNullable(last)),
              last,
              counts.getOrDefault(street.code(), Counts.NONE),
              Editors.may(actor, street.code())));
    }
    long spread =
        rows.stream().filter(row -> row.stage().compareTo(Rollout.Stage.SPREADING) >= 0).count();
    var crumbs = new ArrayList<>(work.crumbs(actor, code));
    crumbs.add(WorkPages.crumb(place));
    return new RolloutPage(place, crumbs, rows, spread + " / " + rows.size(), form);
  }

  private List<Place> streets(Place place) {
    return switch (place.level()) {
      case COUNTY -> places.children(place.code());
      case STREET -> List.of(place);
      default -> throw new Absent(place.code());
    };
  }

  private Map<PlaceCode, Counts> counts(PlaceCode county, List<Place> streets) {
    var below = tallies.below(county, streets);
    var owned = owned(county);
    var counts = new HashMap<PlaceCode, Counts>();
    for (var street : streets) counts.put(street.code(), committees(below, street.code()));
    var street = left(GRID.COMMITTEE, inline(9));
    sql.select(street, countDistinct(GRID.COMMITTEE), count(), count(GRID.SHAPE))
        .from(GRID)
        .where(GRID.COUNTY.eq(county.value()), GRID.UNTIL.isNull())
        .groupBy(street)
        .forEach(row -> {
          var code = new PlaceCode(row.value1());
          counts.computeIfPresent(
              code,
              (key, it) ->
                  new Counts(
                      it.committees(),
                      row.value2(),
                      row.value3(),
                      row.value4(),
                      owned.getOrDefault(key, 0)));
        });
    return counts;
  }

  private static Counts committees(Map<PlaceCode, Map<String, Integer>> below, PlaceCode street) {
    var committees = below.getOrDefault(street, Map.of()).getOrDefault("committee", 0);
    return new Counts(committees, 0, 0, 0, 0);
  }

  /** Grids with an owner on duty, by street. */
  private Map<PlaceCode, Integer> owned(PlaceCode county) {
    var owned = new HashMap<PlaceCode, Integer>();
    for (var charge : charges.within(county))
      if (charge.role() == Charge.Role.OWNER && Level.of(charge.place()) == Level.GRID)
        owned.merge(new PlaceCode(charge.place().value().substring(0, 9)), 1, Integer::sum);
    return owned;
  }
}
