package org.liandong.identity.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before signing in. Only pages of this platform are taken. */
final class Way {
  static final String HOME = "/";

  private Way() {}

  /** The path when it is one of ours, else home: an address elsewhere is never followed. */
  static String local(@Nullable String wanted) {
    if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) return HOME;
    if (wanted.length() > 1000 || wanted.chars().anyMatch(c -> c < ' ' || c == '\\')) return HOME;
    return wanted.startsWith("/sign-in") ? HOME : wanted;
  }

  static String signIn(String wanted) {
    var to = local(wanted);
    if (to.equals(HOME)) return "/sign-in";
    return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }

  /** Path and query of the page a form was sent from, when the browser tells. */
  static String referer(@Nullable String referer) {
    if (referer == null) return HOME;
    try {
      var address = URI.create(referer);
      var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      return local(address.getRawPath() + query);
    } catch (IllegalArgumentException e) {
      return HOME;
    }
  }
}
