package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.liandong.base.AccountId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in whose proof was checked: a new session id (against fixation), a new form token,
 * and a note of device and address for the list of sessions.
 */
@Component
class Entry {
  static final String DEVICE = "liandong.device";
  static final String ADDRESS = "liandong.address";
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final ChangeSessionIdAuthenticationStrategy fixation =
      new ChangeSessionIdAuthenticationStrategy();
  private final CsrfTokenRepository tokens;
  private final Sessions sessions;

  Entry(CsrfTokenRepository tokens, Sessions sessions) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  void admit(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    var in = new AccountAuthentication(account);
    fixation.onAuthentication(in, request, response);
    tokens.saveToken(null, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(in);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    var session = request.getSession();
    session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
    session.setAttribute(ADDRESS, request.getRemoteAddr());
  }

  /** After a new password nobody else stays in: whoever knew the old one is out. */
  void admitAnew(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    sessions.endAll(account);
    admit(account, request, response);
  }

  void leave(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
  }
}
