package org.liandong.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the sentence that is said after a redirect ({@link Flash}) in a cookie of its own: it
 * reaches any node and writes nothing to the database. It only names a message of ours, so what a
 * browser could forge is a sentence to itself.
 */
@Component("flashMapManager")
class FlashCookie extends AbstractFlashMapManager {
  private static final String NAME = "liandong-said";
  private static final String SAID = "flash";
  private static final int LONGEST = 3500;
  private final Messages messages;
  private final JsonMapper json;

  /**
   * A sentence on its way.
   *
   * @param path the page that says it
   * @param until after this moment nobody does
   */
  private record Carried(
      Flash.Tone tone, String key, List<String> arguments, String path, long until) {}

  /** What is still to be said after this request took what was for it. */
  private record Left(List<FlashMap> maps) {}

  FlashCookie(Messages messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  @Override
  protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof Left left) return new ArrayList<>(left.maps());
    var cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null || cookie.getValue().isEmpty()) return null;
    var all = new ArrayList<FlashMap>();
    for (var carried : read(cookie.getValue())) if (ours(carried)) all.add(said(carried));
    return all;
  }

  private List<Carried> read(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      return Arrays.asList(json.readValue(bytes, Carried[].class));
    } catch (IllegalArgumentException | NullPointerException | JacksonException forged) {
      return List.of();
    }
  }

  @SuppressWarnings("ConstantValue")
  private boolean ours(@Nullable Carried carried) {
    return carried != null
        && carried.tone() != null
        && carried.key() != null
        && messages.has(carried.key())
        && carried.arguments() != null
        && carried.path() != null;
  }

  private static FlashMap said(Carried carried) {
    var map = new FlashMap();
    map.put(SAID, new Flash(carried.tone(), carried.key(), carried.arguments()));
    map.setTargetRequestPath(carried.path());
    map.setExpirationTime(carried.until());
    return map;
  }

  @Override
  protected void updateFlashMaps(
      List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(NAME, new Left(List.copyOf(maps)));
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(written(maps));
    var keep = !maps.isEmpty() && text.length() <= LONGEST;
    var cookie =
        ResponseCookie.from(NAME, keep ? text : "")
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(keep ? Duration.ofSeconds(getFlashMapTimeout()) : Duration.ZERO)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private byte[] written(List<FlashMap> maps) {
    var all = maps.stream().filter(map -> map.containsKey(SAID)).map(FlashCookie::carried).toList();
    return json.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
  }

  private static Carried carried(FlashMap map) {
    var path = map.getTargetRequestPath();
    var flash =
        map.get(SAID) instanceof Flash said ? said : Flash.ok(String.valueOf(map.get(SAID)));
    return new Carried(
        flash.tone(),
        flash.key(),
        flash.arguments(),
        path == null ? "/" : path,
        map.getExpirationTime());
  }
}
