package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.LAST_HAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who acts. Asked anew for every request, so that an ended appointment, a withdrawn
 * authorisation or a closed account is gone at once.
 */
@Service
@Transactional(readOnly = true)
public class Actors {
  private final DSLContext sql;
  private final HatQueries hats;
  private final AuthorisationQueries authorisations;
  private final Reaches reaches;
  private final Clock clock;

  Actors(
      DSLContext sql,
      HatQueries hats,
      AuthorisationQueries authorisations,
      Reaches reaches,
      Clock clock) {
    this.sql = sql;
    this.hats = hats;
    this.authorisations = authorisations;
    this.reaches = reaches;
    this.clock = clock;
  }

  private record Holder(AccountId id, String name, PlaceCode place, @Nullable UUID lastHat) {}

  /**
   * The actor of an account; empty when the account is closed or gone.
   *
   * @param wanted the hat chosen in this session, or null for the one worn last
   * @param authorisation in agent mode the authorisation to act under, or null
   */
  public Optional<Actor> of(
      AccountId account, @Nullable UUID wanted, Authorisation.@Nullable Id authorisation) {
    return reaches.within(
        Reach.EVERYTHING,
        () -> holder(account).map(holder -> actor(holder, wanted, authorisation)));
  }

  private Actor actor(
      Holder holder, @Nullable UUID wanted, Authorisation.@Nullable Id authorisation) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    var behalf =
        Optional.ofNullable(authorisation)
            .flatMap(id -> authorisations.holding(id, holder.id, today))
            .flatMap(
                found -> holder(found.resident()).map(who -> behalf(holder, who, found, today)));
    return behalf.orElseGet(
        () -> new Actor(holder.id, holder.name, choose(holder, wanted, today), null));
  }

  /** In agent mode the helper does what the resident may do, under the resident's own hat. */
  private Actor behalf(Holder helper, Holder resident, Authorisation found, LocalDate today) {
    var home =
        hats.active(resident.id, today).stream()
            .filter(held -> held.position() == Position.RESIDENT)
            .map(Appointment::hat)
            .findFirst()
            .orElseGet(() -> plain(resident));
    var principal = new Actor.Principal(resident.id, resident.name, found.id().toString());
    return new Actor(helper.id, helper.name, home, principal);
  }

  private Hat choose(Holder holder, @Nullable UUID wanted, LocalDate today) {
    var held = hats.active(holder.id, today);
    return pick(held, wanted)
        .or(() -> pick(held, holder.lastHat))
        .or(() -> held.stream().max(BY_STANDING))
        .map(Appointment::hat)
        .orElseGet(() -> plain(holder));
  }

  private static final Comparator<Appointment> BY_STANDING =
      Comparator.<Appointment, Boolean>comparing(held -> held.position().staff())
          .thenComparing(held -> held.id().value().toString());

  private static Optional<Appointment> pick(List<Appointment> held, @Nullable UUID hat) {
    return held.stream().filter(one -> one.id().value().equals(hat)).findFirst();
  }

  /** Somebody without any appointment is a resident of where the account was opened. */
  private static Hat plain(Holder holder) {
    return new Hat(holder.id.value(), Position.RESIDENT, holder.place, Line.GENERAL);
  }

  private Optional<Holder> holder(AccountId account) {
    return sql.select(ACCOUNT.NAME, ACCOUNT.PLACE, LAST_HAT.APPOINTMENT)
        .from(ACCOUNT)
        .leftJoin(LAST_HAT)
        .on(LAST_HAT.ACCOUNT.eq(ACCOUNT.ID))
        .where(ACCOUNT.ID.eq(account.value()))
        .and(ACCOUNT.BLOCKED_AT.isNull())
        .fetchOptional(
            row -> new Holder(account, row.value1(), new PlaceCode(row.value2()), row.value3()));
  }

  /** The hats an actor may switch between. */
  public List<Appointment> hats(Actor actor) {
    return hats.active(actor.account(), LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
  }

  /** Remembers the hat for the next sign-in; false when it is not the actor's to wear. */
  @Transactional
  public boolean wear(Actor actor, UUID hat) {
    if (pick(hats(actor), hat).isEmpty()) return false;
    sql.insertInto(LAST_HAT)
        .set(LAST_HAT.ACCOUNT, actor.account().value())
        .set(LAST_HAT.APPOINTMENT, hat)
        .onConflict(LAST_HAT.ACCOUNT)
        .doUpdate()
        .set(LAST_HAT.APPOINTMENT, hat)
        .execute();
    return true;
  }
}
