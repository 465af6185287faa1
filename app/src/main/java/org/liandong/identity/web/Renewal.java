package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** A password that somebody else handed over is changed before anything else is done. */
final class Renewal {
  static final String PAGE = "/me/password";
  private static final String KEY = "liandong.renewal";
  private static final Set<String> FREE = Set.of(PAGE, "/sign-out", "/preferences");

  private Renewal() {}

  static void require(HttpServletRequest request) {
    request.getSession().setAttribute(KEY, true);
  }

  static void done(HttpServletRequest request) {
    request.getSession().removeAttribute(KEY);
  }

  static boolean pending(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(KEY) != null;
  }

  /** Whether this request has to wait for a new password. */
  static boolean awaited(HttpServletRequest request) {
    if (!pending(request)) return false;
    var path = request.getRequestURI();
    return !FREE.contains(path)
        && !path.startsWith("/assets/")
        && !path.startsWith("/webjars/")
        && !path.startsWith("/_static/");
  }
}
