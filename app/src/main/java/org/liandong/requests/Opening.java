package org.liandong.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;

/**
 * The first row of a request.
 *
 * @param account whose it is
 * @param submitted when the resident reported it: for a part, when the whole was
 * @param origin the request it is a part of
 */
record Opening(
    Request.Id id,
    AccountId account,
    String name,
    Submission from,
    Routing.Route route,
    Request.Sort sort,
    Instant submitted,
    @Nullable UUID origin) {

  static Opening of(
      Actor actor, Request.Id id, Submission from, Routing.Route route, Request.Sort sort) {
    var name = actor.behalf().map(Actor.Principal::name).orElse(actor.name());
    return new Opening(id, actor.self(), name, from, route, sort, Instant.EPOCH, null);
  }

  Opening at(Instant moment) {
    return new Opening(id, account, name, from, route, sort, moment, origin);
  }
}
