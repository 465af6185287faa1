package org.liandong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs programs in by a personal token: {@code Authorization: Bearer ldt_...}, or {@code api_key}
 * as GeoReport has it. Only under {@code /api} and {@code /open311}, for this request alone. A
 * token is no cookie: nobody else's page can send it, so such a request needs no form token.
 */
class TokenFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.startsWith("/open311/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var secret = secret(request);
    if (secret == null) {
      chain.doFilter(request, response);
      return;
    }
    var bearer = tokens.of(secret);
    if (bearer.isEmpty() || !allowed(bearer.get(), request)) {
      response.sendError(
          bearer.isEmpty()
              ? HttpServletResponse.SC_UNAUTHORIZED
              : HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    request.setAttribute(TokenFilter.class.getName(), true);
    SecurityContextHolder.setContext(
        new SecurityContextImpl(new HatAuthentication(bearer.get().actor())));
    chain.doFilter(request, response);
  }

  private static boolean allowed(Tokens.Bearer bearer, HttpServletRequest request) {
    return bearer.writes() || READING.contains(request.getMethod());
  }

  /** Did a token sign this request in? */
  static boolean signedIn(HttpServletRequest request) {
    return request.getAttribute(TokenFilter.class.getName()) != null;
  }

  private static @Nullable String secret(HttpServletRequest request) {
    var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
    if (header.startsWith(SCHEME)) return header.substring(SCHEME.length()).strip();
    var key =
        request.getRequestURI().startsWith("/open311/") ? request.getParameter("api_key") : null;
    return key == null || key.isBlank() ? null : key;
  }
}
