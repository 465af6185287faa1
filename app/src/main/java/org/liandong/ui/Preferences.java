package org.liandong.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How a reader wants pages: language and size, each in a cookie of its own. Chinese leads: English
 * is shown to those who chose it, or who chose nothing and whose browser asks for English first.
 */
public final class Preferences {
  public static final String LANGUAGE = "liandong-language";
  public static final String LARGE = "liandong-large";

  private Preferences() {}

  public static Locale locale(HttpServletRequest request) {
    var chosen = cookie(request, LANGUAGE);
    if (chosen != null) return chosen.equals("en") ? Messages.ENGLISH : Messages.CHINESE;
    return asksForEnglish(request.getHeader("Accept-Language"))
        ? Messages.ENGLISH
        : Messages.CHINESE;
  }

  public static boolean large(HttpServletRequest request) {
    return "1".equals(cookie(request, LARGE));
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    var cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }

  static boolean asksForEnglish(@Nullable String header) {
    if (header == null || header.isBlank()) return false;
    try {
      return LanguageRange.parse(header).getFirst().getRange().startsWith("en");
    } catch (IllegalArgumentException notALanguage) {
      return false;
    }
  }
}
