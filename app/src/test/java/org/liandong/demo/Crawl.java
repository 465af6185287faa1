package org.liandong.demo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.liandong.Caller;

/**
 * Follows every link from a page, as somebody with much time would. Pages of one kind (the same
 * address but for numbers and ids) are tried a few times only.
 */
final class Crawl {
  private static final int OF_A_KIND = 5;
  private static final int MOST = 500;
  private final Caller caller;
  private final ArrayDeque<String> waiting = new ArrayDeque<>();
  private final Set<String> met = new HashSet<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, String> from = new HashMap<>();

  /** What was read: address and text, and the addresses that gave an error. */
  final Map<String, String> pages = new HashMap<>();

  final List<String> dead = new ArrayList<>();

  private Crawl(Caller caller) {
    this.caller = caller;
  }

  static Crawl from(Caller caller, String start) throws IOException {
    var crawl = new Crawl(caller);
    crawl.meet(start, "");
    while (!crawl.waiting.isEmpty() && crawl.pages.size() < MOST) crawl.open(crawl.waiting.poll());
    return crawl;
  }

  private void open(String path) throws IOException {
    var answer = caller.get(path);
    var to = answer.header("Location");
    if (answer.statusCode() >= 400)
      dead.add(answer.statusCode() + " " + path + " from " + from.get(path));
    if (to != null) meet(to.replaceFirst("https?://[^/]+", ""), path);
    var type = answer.contentType();
    if (type == null || !type.matches("(text|application/(.*json|xml|csv)).*")) return;
    pages.put(path, answer.body());
    if (type.startsWith("text/html")) links(answer.parse(), path);
  }

  private void links(Document page, String path) {
    for (var link : page.select("a[href], link[href]")) meet(address(link, "href"), path);
    for (var link : page.select("img[src], script[src]")) meet(address(link, "src"), path);
  }

  private static String address(Element link, String attribute) {
    var resolved = link.absUrl(attribute).replaceFirst("#.*", "");
    return link.attr(attribute).matches("(https?:|mailto:|tel:|data:|#).*")
        ? ""
        : resolved.replaceFirst("https?://[^/]+", "");
  }

  private void meet(String path, String source) {
    if (path.isEmpty() || !met.add(path)) return;
    var kind = path.replaceAll("=[^&]*", "=").replaceAll("[0-9a-f-]*\\d[0-9a-f-]*", "#");
    if (kinds.merge(kind, 1, Integer::sum) > OF_A_KIND) return;
    from.put(path, source);
    waiting.add(path);
  }
}
