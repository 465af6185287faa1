package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;
import static org.liandong.identity.db.Tables.LAST_HAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out who acts. Asked anew for every request, so that an ended appointment, a withdrawn
 * authorisation or a closed account is gone at once.
 */
@Service
public class Actors {
  private final DSLContext sql;
  private final HatQueries hats;
  private final AuthorisationRows authorisations;
  private final Reaches reaches;
  private final TransactionTemplate reading;
  private final Clock clock;

  Actors(
      DSLContext sql,
      HatQueries hats,
      AuthorisationRows authorisations,
      Reaches reaches,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sql = sql;
    this.hats = hats;
    this.authorisations = authorisations;
    this.reaches = reaches;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.clock = clock;
  }

  /**
   * An account with what it may wear today.
   *
   * @param lastHat the hat worn last, whether it still holds or not
   */
  private record Holder(
      AccountId id, String name, PlaceCode place, @Nullable UUID lastHat, List<Appointment> held) {}

  /**
   * The actor of an account; empty when the account is closed or gone. Every request asks, so the
   * reach is bound before the transaction begins, and one statement reads account and hats.
   *
   * @param wanted the hat chosen in this session, or null for the one worn last
   * @param authorisation in agent mode the authorisation to act under, or null
   */
  public Optional<Actor> of(
      AccountId account, @Nullable UUID wanted, Authorisation.@Nullable Id authorisation) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            Objects.requireNonNull(
                reading.execute(status -> actor(account, wanted, authorisation))));
  }

  private Optional<Actor> actor(
      AccountId account, @Nullable UUID wanted, Authorisation.@Nullable Id authorisation) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    return holder(account, today)
        .map(holder ->
            behalf(holder, authorisation, today)
                .orElseGet(() -> new Actor(holder.id, holder.name, choose(holder, wanted), null)));
  }

  private Optional<Actor> behalf(
      Holder helper, Authorisation.@Nullable Id authorisation, LocalDate today) {
    return Optional.ofNullable(authorisation)
        .flatMap(id -> authorisations.holding(id, helper.id, today))
        .flatMap(found ->
            holder(found.resident(), today).map(resident -> behalf(helper, resident, found)));
  }

  /** In agent mode the helper does what the resident may do, under the resident's own hat. */
  private static Actor behalf(Holder helper, Holder resident, Authorisation found) {
    var home =
        resident.held.stream()
            .filter(held -> held.position() == Position.RESIDENT)
            .map(Appointment::hat)
            .findFirst()
            .orElseGet(() -> plain(resident));
    var principal = new Actor.Principal(resident.id, resident.name, found.id().toString());
    return new Actor(helper.id, helper.name, home, principal);
  }

  private static Hat choose(Holder holder, @Nullable UUID wanted) {
    return pick(holder.held, wanted)
        .or(() -> pick(holder.held, holder.lastHat))
        .or(() -> holder.held.stream().max(BY_STANDING))
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

  private Optional<Holder> holder(AccountId account, LocalDate today) {
    var rows =
        sql.select(ACCOUNT.NAME, ACCOUNT.PLACE, LAST_HAT.APPOINTMENT, APPOINTMENT_END.SINCE)
            .select(APPOINTMENT.fields())
            .from(ACCOUNT)
            .leftJoin(LAST_HAT)
            .on(LAST_HAT.ACCOUNT.eq(ACCOUNT.ID))
            .leftJoin(APPOINTMENT)
            .on(APPOINTMENT.ACCOUNT.eq(ACCOUNT.ID))
            .leftJoin(APPOINTMENT_END)
            .on(APPOINTMENT_END.COUNTY.eq(APPOINTMENT.COUNTY))
            .and(APPOINTMENT_END.APPOINTMENT.eq(APPOINTMENT.ID))
            .where(ACCOUNT.ID.eq(account.value()))
            .and(ACCOUNT.BLOCKED_AT.isNull())
            .orderBy(APPOINTMENT.ID.desc())
            .limit(HatQueries.MOST)
            .fetch();
    if (rows.isEmpty()) return Optional.empty();
    var held = rows.stream().flatMap(row -> hats.joined(row).stream());
    var first = rows.getFirst();
    return Optional.of(
        new Holder(
            account,
            first.get(ACCOUNT.NAME),
            new PlaceCode(first.get(ACCOUNT.PLACE)),
            first.get(LAST_HAT.APPOINTMENT),
            held.filter(appointment -> appointment.holds(today)).toList()));
  }

  /** The hats an actor may switch between. */
  @Transactional(readOnly = true)
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
