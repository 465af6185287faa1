package org.liandong.requests.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.liandong.base.Actor;

/** Whose copies a phone keeps: the account, and whom it acts for. A page never says who that is. */
public final class Outbox {
  private Outbox() {}

  public static String owner(Actor actor) {
    var both = actor.account() + "/" + actor.self();
    return UUID.nameUUIDFromBytes(both.getBytes(UTF_8)).toString();
  }
}
