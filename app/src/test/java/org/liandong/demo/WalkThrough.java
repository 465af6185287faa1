package org.liandong.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.liandong.Browser;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Opens one page of each kind that somebody can reach, on a telephone and at a desk: none breaks a
 * rule of accessibility, is wider than the screen, or is refused something by the content policy.
 * It leaves a picture of each.
 */
final class WalkThrough {
  private static final int PHONE = 390;
  private static final int DESK = 1440;
  private final Set<String> seen = new HashSet<>();
  private final RequestMappingHandlerMapping routes;

  /** What was wrong, page by page: every page is looked at before anybody complains. */
  final List<String> wrong = new ArrayList<>();

  WalkThrough(RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  void walk(Browser browser, String who, Crawl crawl) {
    for (var path : fresh(crawl)) {
      try {
        look(browser, who, path).forEach(what -> wrong.add(who + " " + path + "\n" + what));
      } catch (AssertionError e) {
        wrong.add(who + " " + e.getMessage());
      }
    }
  }

  private List<String> fresh(Crawl crawl) {
    return crawl.pages.entrySet().stream()
        .filter(page -> page.getValue().contains("<html") && page.getKey().indexOf('.') < 0)
        .filter(page -> Jsoup.parse(page.getValue()).select("main").size() == 1)
        .flatMap(page -> seen.add(kind(page.getKey())) ? Stream.of(page.getKey()) : Stream.of())
        .sorted()
        .toList();
  }

  /** The route that answers: whose pages differ in what they show, not in how. */
  private String kind(String path) {
    var plain = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
    return routes.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
        .filter(pattern -> pattern.matches(plain))
        .min(Comparator.naturalOrder())
        .map(PathPattern::getPatternString)
        .orElse(path);
  }

  private static List<String> look(Browser browser, String who, String path) {
    browser.width(PHONE).open(path);
    var violations = browser.violations();
    browser.fits();
    picture(browser, "phone", who, path);
    browser.width(DESK).fits();
    picture(browser, "desk", who, path);
    browser.quiet();
    return violations;
  }

  private static void picture(Browser browser, String width, String who, String path) {
    var name = path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[^A-Za-z0-9]+", "-");
    browser.screenshot(
        "walk/" + who + name.substring(0, Math.min(80, name.length())) + "-" + width);
  }
}
