package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.GridRule;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Inspections;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows that every household leads to exactly one named person (横向到边、纵向到底、责任到人). */
@Controller
class ChainController {
  private final Places places;
  private final PlacePages pages;
  private final Grids grids;
  private final Households households;
  private final Charges charges;
  private final Inspections inspections;

  ChainController(
      Places places,
      PlacePages pages,
      Grids grids,
      Households households,
      Charges charges,
      Inspections inspections) {
    this.places = places;
    this.pages = pages;
    this.grids = grids;
    this.households = households;
    this.charges = charges;
    this.inspections = inspections;
  }

  @GetMapping("/places/{code:\\d{12}}/chain")
  ModelAndView chain(Actor actor, @PathVariable String code, HttpServletResponse response) {
    var committee = places.find(Codes.parse(code));
    Caching.page(response, actor);
    return new ModelAndView("territory/chain", "page", page(committee));
  }

  private ChainPage page(Place committee) {
    var code = committee.code();
    var doors = inspections.inspect(code, Share.of(1, 1)).finding(GridRule.EVERY_DOOR);
    var homeless = inspections.homeless(code);
    var names = places.names(homeless);
    var crumbs = new java.util.ArrayList<>(pages.crumbs(code));
    crumbs.add(new org.liandong.ui.tag.Crumb(committee.spoken(), Codes.href(code)));
    return new ChainPage(
        committee,
        crumbs,
        above(committee),
        gridLinks(code),
        homeless.stream().map(h -> new Place(h, names.getOrDefault(h, ""))).toList(),
        doors(doors.numbers(), households.count(code).households()));
  }

  private static ChainPage.Doors doors(List<Object> numbers, int all) {
    int resolved = numbers.isEmpty() ? 0 : (Integer) numbers.getFirst();
    int percent = all == 0 ? 0 : (int) (resolved * 100L / all);
    return new ChainPage.Doors(Figures.number(resolved), Figures.number(all), percent);
  }

  private List<ChainPage.Link> above(Place committee) {
    var owners = owners(charges.chain(committee.code()));
    return places.path(committee.code()).stream()
        .filter(place -> place.code().county().isPresent())
        .map(place -> new ChainPage.Link(place, name(owners.get(place.code()))))
        .toList()
        .reversed();
  }

  private List<ChainPage.GridLink> gridLinks(PlaceCode committee) {
    var owners = owners(charges.within(committee));
    var loads =
        households.loads(committee).stream()
            .filter(load -> load.grid() != null)
            .collect(Collectors.toMap(load -> String.valueOf(load.grid()), Function.identity()));
    return grids.list(committee).stream()
        .map(grid -> link(grid, owners.get(grid.code()), loads))
        .toList();
  }

  private static ChainPage.GridLink link(
      Grid grid, @Nullable Charge owner, Map<String, Households.Load> loads) {
    var load = loads.get(grid.code().value());
    return new ChainPage.GridLink(
        new Place(grid.code(), grid.name()),
        name(owner),
        owner != null && owner.twoCommittee(),
        Figures.number(load == null ? 0 : load.households()));
  }

  private static String name(@Nullable Charge charge) {
    return charge == null ? "" : charge.name();
  }

  private static Map<PlaceCode, Charge> owners(List<Charge> all) {
    return all.stream()
        .filter(charge -> charge.role() == Charge.Role.OWNER)
        .collect(Collectors.toMap(Charge::place, Function.identity(), (first, second) -> first));
  }
}
