package org.liandong.ui.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.Preferences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Switches language and type size, and returns to where one was. It changes nothing but two cookies
 * about looks, so it needs no session and no token.
 */
@Controller
class PreferencesController {

  @PostMapping("/preferences")
  String prefer(
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String large,
      @RequestParam(defaultValue = "/") String next,
      HttpServletResponse response) {
    if (language != null) keep(response, Preferences.LANGUAGE, language.equals("en") ? "en" : "zh");
    if (large != null) keep(response, Preferences.LARGE, large.equals("1") ? "1" : "0");
    return "redirect:" + (local(next) ? next : "/");
  }

  private static void keep(HttpServletResponse response, String name, String value) {
    var cookie =
        ResponseCookie.from(name, value).path("/").maxAge(Duration.ofDays(365)).sameSite("Lax");
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  /** A path on this site: neither another host nor a header in disguise. */
  static boolean local(String next) {
    return next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
  }
}
