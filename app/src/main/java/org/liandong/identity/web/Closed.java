package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.ui.web.Denials;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What happens at a closed door. Visitors are led to the sign-in and back to where they wanted to
 * go, their draft waiting in the browser; for everybody else what they may not see is not there.
 */
@Component
class Closed implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final RequestMappingHandlerMapping routes;
  private final Denials denials;

  Closed(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Denials denials) {
    this.routes = routes;
    this.denials = denials;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    turnAway(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof CsrfException) denials.expired(request, response);
    else if (visitor()) turnAway(request, response);
    else denials.absent(request, response);
  }

  /** Nobody signed in, or somebody whose account was closed a moment ago. */
  private static boolean visitor() {
    var in = SecurityContextHolder.getContext().getAuthentication();
    return in == null || in instanceof AnonymousAuthenticationToken;
  }

  private void turnAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (known(request)) ask(request, response);
    else denials.absent(request, response);
  }

  private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var signIn = Way.signIn(wanted(request));
    if (forPrograms(request.getRequestURI())) {
      denials.signedOut(request, response);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(signIn);
    }
  }

  private static boolean forPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/open311/");
  }

  /** The page itself, or for something sent, the page it was sent from. */
  private static String wanted(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod()))
      return Way.referer(request.getHeader("Referer"));
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private boolean known(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      return routes.getHandler(request) != null;
    } catch (Exception e) {
      return true;
    }
  }
}
