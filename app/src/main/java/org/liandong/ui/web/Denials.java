package org.liandong.ui.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.ui.web.Outcome.Kind;
import org.springframework.stereotype.Component;

/** What is said to a request that the security filters turn away, before any controller saw it. */
@Component
public class Denials {
  private final Outcomes outcomes;

  Denials(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** There is no such page, or not for this actor: the two are never told apart. */
  public void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
    outcomes.tell(Outcome.of(Kind.ABSENT), request, response);
  }

  /** One must sign in first. */
  public void signedOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    outcomes.tell(Outcome.of(Kind.SIGNED_OUT), request, response);
  }

  /**
   * A form came without its token: its session has ended. What was typed is shown, and kept by the
   * browser's draft. The token of an upload over the limit cannot be read either; then the size is
   * the first thing to say.
   */
  public void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var kind = tooLarge(request) ? Kind.TOO_LARGE : Kind.EXPIRED;
    outcomes.tell(Outcome.of(kind), request, response);
  }

  private static boolean tooLarge(HttpServletRequest request) throws IOException {
    var type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) return false;
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException overTheLimit) {
      return true;
    } catch (ServletException unreadable) {
      return false;
    }
  }
}
