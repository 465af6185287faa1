package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Authorisation;

/**
 * What was chosen in this session: the hat to wear, and in agent mode whom to act for.
 *
 * @param hat the appointment, or null for the one worn last
 * @param authorisation the authorisation acted under, or null
 */
record Choice(@Nullable UUID hat, Authorisation.@Nullable Id authorisation) {
  private static final String HAT = "liandong.hat";
  private static final String AUTHORISATION = "liandong.authorisation";

  static Choice of(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) return new Choice(null, null);
    var hat = (String) session.getAttribute(HAT);
    var authorisation = (String) session.getAttribute(AUTHORISATION);
    return new Choice(
        hat == null ? null : UUID.fromString(hat),
        authorisation == null ? null : Authorisation.Id.parse(authorisation));
  }

  static void wear(HttpServletRequest request, UUID hat) {
    request.getSession().setAttribute(HAT, hat.toString());
  }

  static void act(HttpServletRequest request, Authorisation.@Nullable Id under) {
    if (under == null) request.getSession().removeAttribute(AUTHORISATION);
    else request.getSession().setAttribute(AUTHORISATION, under.toString());
  }
}
