package org.liandong.identity.web;

import java.util.List;
import org.liandong.base.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An authentication that already knows its actor: tokens of the API, and tests. */
public final class HatAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Actor actor;

  public HatAuthentication(Actor actor) {
    super(List.of(new SimpleGrantedAuthority(actor.hat().position().name())));
    this.actor = actor;
    setAuthenticated(true);
  }

  Actor actor() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return actor.account().toString();
  }
}
