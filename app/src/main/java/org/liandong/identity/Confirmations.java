package org.liandong.identity;

import java.time.Clock;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who is signed in for the password once more, before an act that binds. Wrong tries
 * count and wait as those of signing in do. An account without a password sets one first.
 */
@Service
public class Confirmations {
  private final Credentials credentials;
  private final Passwords passwords;
  private final Counted counted;
  private final Throttle throttle;
  private final Clock clock;

  Confirmations(
      Credentials credentials,
      Passwords passwords,
      Counted counted,
      Throttle throttle,
      Clock clock) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.counted = counted;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * @param field where the form shows what is wrong
   * @throws Invalid when it is wrong, or must wait, or there is no password
   */
  public Confirmed confirm(Actor actor, String password, String field) {
    if (!actor.signedIn() || actor.principal() != null) throw new Absent(actor.account());
    var subject = counted.password("confirm " + actor.account());
    if (throttle.waiting(List.of(subject)).isPresent())
      throw Invalid.field(field, "identity.confirm.wait");
    var hash = credentials.digest(actor);
    if (hash.isEmpty()) throw Invalid.field(field, "identity.confirm.none");
    if (!passwords.matches(password, hash.get())) {
      throttle.count(subject);
      throw Invalid.field(field, "identity.confirm.wrong");
    }
    throttle.forget(subject);
    return new Confirmed(actor.account(), clock.instant());
  }
}
