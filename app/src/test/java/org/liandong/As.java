package org.liandong;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.web.HatAuthentication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Acts in tests: {@code web.get().uri("/queue").with(as(actor))}. */
public final class As {
  private As() {}

  public static RequestPostProcessor as(Actor actor) {
    return authentication(new HatAuthentication(actor));
  }

  /** A made-up person wearing a hat; the same name is always the same account. */
  public static Actor actor(String name, Position position, String place) {
    return actor(name, position, place, Line.GENERAL);
  }

  public static Actor actor(String name, Position position, String place, Line line) {
    var id = UUID.nameUUIDFromBytes(name.getBytes());
    var hat =
        new Hat(
            UUID.nameUUIDFromBytes((name + position + place).getBytes()),
            position,
            new PlaceCode(place),
            line);
    return new Actor(new AccountId(id), name, hat, null);
  }

  /** Gives a made-up person an account in the database, for pages about the account itself. */
  public static Actor known(JdbcTemplate jdbc, Actor actor) {
    var place = actor.hat().place();
    jdbc.update(
        "insert into identity.account (id, name, county, place, opened_at, opened_by)"
            + " values (?, ?, ?, ?, now(), ?) on conflict do nothing",
        actor.account().value(),
        actor.name(),
        place.county().map(Object::toString).orElse("000000"),
        place.value(),
        actor.account().value());
    jdbc.update(
        "insert into identity.credential (account, renew) values (?, false) on conflict do nothing",
        actor.account().value());
    return actor;
  }
}
