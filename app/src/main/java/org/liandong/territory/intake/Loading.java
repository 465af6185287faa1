package org.liandong.territory.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Level;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.territory.intake.Intake.Result;
import org.springframework.stereotype.Component;

/**
 * Carries a plan out through the same commands as the pages: what is there is found by its name.
 */
@Component
class Loading {
  private final Sites sites;
  private final Grids grids;
  private final Households households;

  Loading(Sites sites, Grids grids, Households households) {
    this.sites = sites;
    this.grids = grids;
    this.households = households;
  }

  Result sites(Actor actor, PlaceCode committee, SitePlan plan) {
    var known = new Known(sites.list(committee));
    var result = Result.NONE;
    var compounds = new HashMap<String, PlaceCode>(Map.of("", committee));
    for (var entry : plan.compounds().entrySet()) {
      var done = site(actor, committee, Level.COMPOUND, entry.getValue(), known);
      compounds.put(entry.getKey(), done.code());
      result = result.plus(done.result());
    }
    for (var entry : plan.buildings().entrySet()) {
      var key = entry.getKey();
      var parent = compounds.getOrDefault(key.compound(), committee);
      var done = site(actor, parent, Level.BUILDING, entry.getValue(), known);
      var doors = plan.doors().getOrDefault(key, List.of());
      if (!doors.isEmpty()) households.add(actor, done.code(), doors);
      result = result.plus(done.result()).plus(new Result(0, 0, 0, doors.size(), 0));
    }
    return result;
  }

  private record Done(PlaceCode code, Result result) {}

  /** The sites that are there, by parent, level and name. */
  private record Known(Map<List<Object>, Site> sites) {
    Known(List<Site> all) {
      this(
          all.stream()
              .collect(
                  Collectors.toMap(
                      site -> key(site.code().parent(), Level.of(site.code()), site.name()),
                      Function.identity())));
    }

    static List<Object> key(PlaceCode parent, Level level, String name) {
      return List.of(parent, level, name);
    }
  }

  private Done site(Actor actor, PlaceCode parent, Level level, Site.Facts facts, Known known) {
    var there = known.sites().get(Known.key(parent, level, facts.name()));
    if (there == null) return added(actor, parent, level, facts);
    var said =
        new Site.Facts(
            facts.name(),
            facts.spot() == null ? there.facts().spot() : facts.spot(),
            facts.grid() == null ? there.facts().grid() : facts.grid());
    if (said.equals(there.facts())) return new Done(there.code(), Result.NONE);
    sites.change(actor, there.code(), there.version(), said);
    return new Done(there.code(), new Result(0, 0, 1, 0, 0));
  }

  private Done added(Actor actor, PlaceCode parent, Level level, Site.Facts facts) {
    if (level == Level.COMPOUND)
      return new Done(sites.compound(actor, parent, facts).code(), new Result(1, 0, 0, 0, 0));
    return new Done(sites.building(actor, parent, facts).code(), new Result(0, 1, 0, 0, 0));
  }

  Result grids(Actor actor, PlaceCode committee, Map<String, Grid.Outline> outlines) {
    var known =
        grids.list(committee).stream().collect(Collectors.toMap(Grid::name, Function.identity()));
    var result = Result.NONE;
    for (var outline : outlines.values()) {
      var there = known.get(outline.name());
      if (there == null) {
        grids.draw(actor, committee, outline);
        result = result.plus(new Result(0, 0, 0, 0, 1));
      } else if (outline.shape() != null && !outline.equals(there.outline())) {
        grids.redraw(actor, there.code(), there.version(), outline);
        result = result.plus(new Result(0, 0, 1, 0, 0));
      }
    }
    return result;
  }
}
