package org.liandong.contracts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.contracts.PublicContracts;
import org.liandong.territory.Places;
import org.liandong.ui.TypedWhole;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contracts that held, for anybody. */
@Controller
class PublicController {
  private static final int SIZE = 30;
  private final PublicContracts contracts;
  private final Places places;

  PublicController(PublicContracts contracts, Places places) {
    this.contracts = contracts;
    this.places = places;
  }

  /** Without a place there is no list to show: the visitor chooses one first. */
  @GetMapping(value = "/public/contracts", params = "!place")
  String choose() {
    return "redirect:/places";
  }

  @GetMapping(value = "/public/contracts", params = "place")
  ModelAndView list(
      @RequestParam String place,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    if (!place.matches("\\d{6}|\\d{9}|\\d{12}")) throw new Absent(place);
    var code = new PlaceCode(place);
    var page =
        new PublicPage(
            places.find(code),
            crumbs(code, false),
            q.strip(),
            contracts.list(code, q.strip(), TypedWhole.id(after, null), SIZE),
            after);
    return new ModelAndView("contracts/open-list", "page", page);
  }

  @GetMapping("/public/contracts/{id}")
  ModelAndView one(@PathVariable String id) {
    var contract = Ids.contract(id);
    var open = contracts.find(contract).orElseThrow(() -> new Absent(id));
    var page =
        new OpenPage(
            open,
            places.find(open.place()).name(),
            crumbs(open.place(), true),
            contracts.milestones(contract),
            contracts.proofs(contract),
            contracts.duties(contract));
    return new ModelAndView("contracts/open", "page", page);
  }

  private List<Crumb> crumbs(PlaceCode place, boolean itself) {
    return places.path(place).stream()
        .filter(above -> above.code().value().length() >= 6)
        .filter(above -> itself || !above.code().equals(place))
        .map(above -> new Crumb(above.name(), "/public/contracts?place=" + above.code()))
        .toList();
  }
}
