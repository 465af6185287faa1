package org.liandong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.base.Actor;
import org.liandong.identity.Actors;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who acts, and binds what the request may reach. */
class ActorFilter extends OncePerRequestFilter {
  private final Actors actors;
  private final Reaches reaches;

  ActorFilter(Actors actors, Reaches reaches) {
    this.actors = actors;
    this.reaches = reaches;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var actor = actor(request);
    request.setAttribute(Actor.class.getName(), actor);
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
