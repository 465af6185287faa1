package org.liandong.ui.web;

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
   * browser's draft.
   */
  public void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
    outcomes.tell(Outcome.of(Kind.EXPIRED), request, response);
  }
}
