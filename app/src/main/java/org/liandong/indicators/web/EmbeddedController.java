package org.liandong.indicators.web;

import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.indicators.Catalog;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A figure for other pages to show in a frame: the same number with its counts and its goal,
 * without forms, scripts or anything about the reader.
 */
@Controller
class EmbeddedController {
  private final Catalog catalog;
  private final MeasurePages pages;

  EmbeddedController(Catalog catalog, MeasurePages pages) {
    this.catalog = catalog;
    this.pages = pages;
  }

  /** The code to copy, with what it will look like. */
  @GetMapping("/indicators/{measure}/sharing")
  ModelAndView sharing(
      Locale locale, @PathVariable String measure, @RequestParam(defaultValue = "") String place) {
    var page = pages.brief(catalog.find(measure).measure(), place(place), locale);
    return new ModelAndView("indicators/sharing", "page", new SharingPage(page, address(page)));
  }

  @GetMapping("/indicators/{measure}/embedded")
  ModelAndView embedded(
      Locale locale, @PathVariable String measure, @RequestParam(defaultValue = "") String place) {
    var page = pages.brief(catalog.find(measure).measure(), place(place), locale);
    return new ModelAndView("indicators/embedded", "page", new SharingPage(page, address(page)));
  }

  /** As the reader reached us: the code is for other servers. */
  private static String address(MeasurePage page) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/indicators/" + page.measure().name())
        .toUriString();
  }

  private static PlaceCode place(String code) {
    if (!PlaceCode.valid(code) || code.length() > 12) throw new Absent(code);
    return new PlaceCode(code);
  }
}
