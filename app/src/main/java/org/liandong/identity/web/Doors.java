package org.liandong.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which doors are open. Everything not named here needs a sign-in, and the desk needs a staff hat;
 * what is shown behind an open door is still decided by each module for the actor.
 */
final class Doors {
  /** Pages anybody may read. */
  private static final List<String> READ =
      List.of(
          "/",
          "/search",
          "/doors/**",
          "/public/**",
          "/about/**",
          "/places/**",
          "/policy/**",
          "/catalogues/**",
          "/open/**",
          "/audit/**",
          "/notices/**",
          "/indicators/**",
          "/files/**",
          "/api/v1/**",
          "/open311/**",
          "/*.webmanifest",
          "/favicon.ico",
          "/robots.txt",
          "/sw.js",
          "/ui/**",
          "/assets/**",
          "/icons/**",
          "/webjars/**",
          "/_static/**",
          "/actuator/health",
          "/error");

  /** Pages a visitor may also send something to. */
  private static final List<String> SEND =
      List.of("/sign-in/**", "/register/**", "/reset/**", "/preferences", "/ui/elements");

  /** The desks of staff. */
  private static final List<String> STAFF = List.of("/desk/**", "/admin/**");

  private Doors() {}

  static RequestMatcher[] open() {
    var paths = PathPatternRequestMatcher.withDefaults();
    var read = READ.stream().map(path -> (RequestMatcher) paths.matcher(HttpMethod.GET, path));
    var head = READ.stream().map(path -> (RequestMatcher) paths.matcher(HttpMethod.HEAD, path));
    var send = SEND.stream().map(path -> (RequestMatcher) paths.matcher(path));
    return Stream.of(read, head, send).flatMap(matchers -> matchers).toArray(RequestMatcher[]::new);
  }

  static RequestMatcher[] staff() {
    var paths = PathPatternRequestMatcher.withDefaults();
    return STAFF.stream().map(paths::matcher).toArray(RequestMatcher[]::new);
  }
}
