package org.liandong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.liandong.base.Actor;
import org.liandong.identity.Actors;
import org.liandong.identity.Authorisation;
import org.liandong.identity.Authorisations;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who acts, and binds what the request may reach. */
class ActorFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FREE = Set.of("/acting/end", "/preferences", "/sign-out");
  private final Actors actors;
  private final Authorisations authorisations;
  private final Reaches reaches;

  ActorFilter(Actors actors, Authorisations authorisations, Reaches reaches) {
    this.actors = actors;
    this.authorisations = authorisations;
    this.reaches = reaches;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var actor = actor(request);
    request.setAttribute(Actor.class.getName(), actor);
    if (held(actor, request, response)) return;
    try {
      reaches.within(
          Reach.of(actor),
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** A password to be renewed comes first; who may only look sends nothing. */
  private boolean held(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Renewal.awaited(request)) {
      response.sendRedirect(Renewal.PAGE);
      return true;
    }
    if (actor.principal() == null || READING.contains(request.getMethod())) return false;
    if (FREE.contains(request.getRequestURI())) return false;
    var looking =
        authorisations.lookingOnly(Authorisation.Id.parse(actor.principal().authorisation()));
    if (looking) response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return looking;
  }

  /** A session of an account that was closed or is gone belongs to nobody: it ends here. */
  private Actor actor(HttpServletRequest request) {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case HatAuthentication known -> known.actor();
      case AccountAuthentication signedIn -> {
        var chosen = Choice.of(request);
        var found = actors.of(signedIn.account(), chosen.hat(), chosen.authorisation());
        if (found.isEmpty()) end(request);
        yield found.orElse(Actor.VISITOR);
      }
      case null, default -> Actor.VISITOR;
    };
  }

  private static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
  }

  /** Who acts in this request. */
  static Actor of(HttpServletRequest request) {
    return request.getAttribute(Actor.class.getName()) instanceof Actor actor
        ? actor
        : Actor.VISITOR;
  }
}
