package org.liandong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.base.Actor;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who acts, and binds what the request may reach. */
class ActorFilter extends OncePerRequestFilter {
  private final Reaches reaches;

  ActorFilter(Reaches reaches) {
    this.reaches = reaches;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var actor = actor();
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

  private static Actor actor() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof HatAuthentication hat
        ? hat.actor()
        : Actor.VISITOR;
  }
}
