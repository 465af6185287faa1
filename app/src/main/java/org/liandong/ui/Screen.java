package org.liandong.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a template may ask about the page it draws: words, reader, language, address. Bound for the
 * length of one render; templates use the static methods.
 */
public final class Screen {
  static final ScopedValue<Screen> CURRENT = ScopedValue.newInstance();

  private final Request request;
  private final Surroundings surroundings;

  /** What the request says. */
  record Request(
      Actor actor,
      Locale locale,
      boolean large,
      String path,
      @Nullable String query,
      @Nullable Flash flash,
      @Nullable CsrfToken csrf) {}

  /** What the platform says. */
  record Surroundings(
      Messages messages,
      Assets assets,
      MapSettings map,
      PlaceNames places,
      List<MenuItem> menu,
      Instant now) {}

  Screen(Request request, Surroundings surroundings) {
    this.request = request;
    this.surroundings = surroundings;
  }

  private static Screen here() {
    return CURRENT.orElseThrow(() -> new NoSuchElementException("no page is being drawn"));
  }

  /** The words for a key in the reader's language. */
  public static String t(String key, @Nullable Object... arguments) {
    return here().surroundings.messages.text(locale(), key, arguments);
  }

  /** Whether there are words for a key: for keys made of a name that came from elsewhere. */
  public static boolean known(String key) {
    return here().surroundings.messages.has(key);
  }

  public static Locale locale() {
    return here().request.locale;
  }

  public static boolean english() {
    return locale().getLanguage().equals("en");
  }

  /** The value of the page's {@code lang} attribute. */
  public static String language() {
    return english() ? "en" : "zh-CN";
  }

  public static Actor actor() {
    return here().request.actor;
  }

  /** Large type: everything a quarter bigger. */
  public static boolean large() {
    return here().request.large;
  }

  public static Instant now() {
    return here().surroundings.now;
  }

  public static String path() {
    return here().request.path;
  }

  /** The address of this page with its query: where a switch returns to. */
  public static String address() {
    var query = here().request.query;
    return query == null ? path() : path() + "?" + query;
  }

  /** The address of this page with one query parameter changed, or left out when null. */
  public static String with(String parameter, @Nullable Object value) {
    var builder = UriComponentsBuilder.fromUriString(address());
    if (value == null) builder.replaceQueryParam(parameter);
    else builder.replaceQueryParam(parameter, UriUtils.encode(value.toString(), UTF_8));
    return builder.build().toUriString();
  }

  public static @Nullable Flash flash() {
    return here().request.flash;
  }

  /** The name of the hidden field that proves a form came from us; null where none is needed. */
  public static @Nullable String csrfName() {
    var token = here().request.csrf;
    return token == null ? null : token.getParameterName();
  }

  public static @Nullable String csrfToken() {
    var token = here().request.csrf;
    return token == null ? null : token.getToken();
  }

  /** The versioned address of one of our static files, as in {@code asset("charts.js")}. */
  public static String asset(String file) {
    return here().surroundings.assets.url(file);
  }

  public static String library(String name) {
    return here().surroundings.assets.library(name);
  }

  public static String version() {
    return here().surroundings.assets.version();
  }

  /** The base map's tiles, or null when there are none. */
  public static @Nullable String tiles() {
    return here().surroundings.map.tiles();
  }

  /** Whom the base map must name; null when there is none. */
  public static @Nullable String tilesFrom() {
    return tiles() == null ? null : here().surroundings.map.attribution();
  }

  /** The names on the way to the actor's place, as in 官渡区, 关上街道, 关上社区. */
  public static List<String> whereabouts() {
    return here().surroundings.places.path(actor().hat().place());
  }

  /** The entries of one group that the actor may see, in order. */
  public static List<MenuItem> menu(MenuItem.Group group) {
    return here().surroundings.menu.stream()
        .filter(item -> item.group() == group && item.seenBy().test(actor()))
        .toList();
  }

  /** Whether the page lies at or below an address: what the navigation marks as current. */
  public static boolean at(String href) {
    return href.equals("/")
        ? path().equals("/")
        : path().equals(href) || path().startsWith(href + "/");
  }

  /** Whether the page lies below this entry and below no narrower one: one is current at a time. */
  public static boolean at(MenuItem item) {
    return at(item.root())
        && here().surroundings.menu.stream()
            .filter(other -> other.root().startsWith(item.root() + "/"))
            .noneMatch(other -> at(other.root()) && other.seenBy().test(actor()));
  }

  /** What waits behind an entry, or an empty string for nothing. */
  public static String count(MenuItem item) {
    if (item.count() == null) return "";
    long waiting = item.count().applyAsLong(actor());
    return waiting == 0 ? "" : Figures.number(waiting);
  }
}
