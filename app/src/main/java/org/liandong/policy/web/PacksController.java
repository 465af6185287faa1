package org.liandong.policy.web;

import org.jspecify.annotations.Nullable;
import org.liandong.policy.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The packs, each by itself and side by side: open to everybody. */
@Controller
class PacksController {
  private final PackPages pages;
  private final ComparePages comparison;

  PacksController(PackPages pages, ComparePages comparison) {
    this.pages = pages;
    this.comparison = comparison;
  }

  @GetMapping("/policy/packs")
  ModelAndView packs() {
    return new ModelAndView("policy/packs", "page", pages.packs());
  }

  @GetMapping("/policy/packs/compare")
  ModelAndView compare(@RequestParam(defaultValue = "false") boolean shared) {
    return new ModelAndView("policy/compare", "page", comparison.compare(shared));
  }

  @GetMapping("/policy/packs/{name}")
  ModelAndView pack(
      @PathVariable String name,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Kind kind) {
    return new ModelAndView(
        "policy/pack", "page", pages.pack(name, version, new RuleSearch(q, kind)));
  }
}
