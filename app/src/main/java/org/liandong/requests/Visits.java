package org.liandong.requests;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.RequestRefusal.NO_POSITION;
import static org.liandong.requests.RequestRefusal.NO_VISIT;
import static org.liandong.requests.RequestRefusal.TOO_FAR;
import static org.liandong.requests.RequestRefusal.WRONG_CODE;
import static org.liandong.requests.db.Tables.ARRIVAL;
import static org.liandong.requests.db.Tables.SIGNATURE;
import static org.liandong.requests.db.Tables.VISIT;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits at home (上门办, NEJ-11): agreed with the resident, checked in at the door by position or by
 * the code the resident has, and signed for by the resident. Nobody signs for a visitor who has not
 * checked in, and nobody answers instead of a visit that was promised.
 */
@Service
@Transactional
public class Visits {
  private static final SecureRandom CODES = new SecureRandom();
  private final DSLContext sql;
  private final Steps steps;
  private final Doorstep doorstep;
  private final Clock clock;

  Visits(DSLContext sql, Steps steps, Doorstep doorstep, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.doorstep = doorstep;
    this.clock = clock;
  }

  /**
   * A visit that was agreed.
   *
   * @param nr the number of the fact that agreed it
   * @param visitor who comes
   * @param code what only the resident has
   */
  public record Visit(int nr, Instant at, Fact.Holder visitor, String code) {}

  /** Agrees a visit at a moment to come. */
  public void arrange(Actor actor, Request.Id id, int version, Instant at, String words) {
    if (!at.isAfter(clock.instant())) throw new Refused(RequestRefusal.PAST);
    var fact = steps.take(actor, id, version, new Action.Arrange(at, words));
    sql.insertInto(VISIT)
        .set(VISIT.COUNTY, id.county().code())
        .set(VISIT.REQUEST, id.value())
        .set(VISIT.NR, fact.nr())
        .set(VISIT.AT, utc(at))
        .set(VISIT.ACCOUNT, actor.account().value())
        .set(VISIT.NAME, actor.name())
        .set(VISIT.CODE, "%06d".formatted(CODES.nextInt(1_000_000)))
        .execute();
  }

  /**
   * Checks in where the visitor stands.
   *
   * @throws Refused {@link RequestRefusal#TOO_FAR} beyond the metres of the place
   */
  public void arrive(Actor actor, Request.Id id, int version, Request.Point here) {
    var request = steps.find(actor, id);
    var there = doorstep.of(request).orElseThrow(() -> new Refused(NO_POSITION));
    int metres = Distance.metres(here, there);
    int most = doorstep.metres(request, clock.instant());
    if (metres > most) throw new Refused(TOO_FAR, TOO_FAR.clause(), metres, most);
    steps.take(actor, request, version, new Action.Arrive(""));
    arrived(request, here, metres);
  }

  /** Checks in with the code that the resident reads out. */
  public void arrive(Actor actor, Request.Id id, int version, String code) {
    var request = steps.find(actor, id);
    var visit = latest(request);
    if (visit.isPresent() && !visit.get().code().equals(code.strip()))
      throw new Refused(WRONG_CODE);
    steps.take(actor, request, version, new Action.Arrive(""));
    arrived(request, null, 0);
  }

  private void arrived(Request request, Request.@Nullable Point here, int metres) {
    var visit = latest(request).orElseThrow(() -> new Refused(NO_VISIT));
    sql.insertInto(ARRIVAL)
        .set(ARRIVAL.COUNTY, request.id().county().code())
        .set(ARRIVAL.REQUEST, request.id().value())
        .set(ARRIVAL.VISIT, visit.nr())
        .set(ARRIVAL.AT, utc(clock.instant()))
        .set(ARRIVAL.WAY, here == null ? "CODE" : "POSITION")
        .set(ARRIVAL.LONGITUDE, here == null ? null : here.longitude())
        .set(ARRIVAL.LATITUDE, here == null ? null : here.latitude())
        .set(ARRIVAL.METRES, here == null ? null : metres)
        .execute();
  }

  /**
   * The resident signs.
   *
   * @param signature the picture of the signature, stored in the same county
   */
  public void sign(Actor actor, Request.Id id, int version, UUID signature) {
    var request = steps.find(actor, id);
    var fact = steps.take(actor, request, version, new Action.Sign(""));
    var visit = latest(request).orElseThrow(() -> new Refused(NO_VISIT));
    steps.attach(id, fact, List.of(signature));
    sql.insertInto(SIGNATURE)
        .set(SIGNATURE.COUNTY, id.county().code())
        .set(SIGNATURE.REQUEST, id.value())
        .set(SIGNATURE.VISIT, visit.nr())
        .set(SIGNATURE.AT, utc(clock.instant()))
        .set(SIGNATURE.ATTACHMENT, signature)
        .execute();
  }

  /** The visit does not take place. */
  public void callOff(Actor actor, Request.Id id, int version, String words) {
    steps.take(actor, id, version, new Action.CallOff(words));
  }

  /** The visit agreed last. */
  @Transactional(readOnly = true)
  public Optional<Visit> latest(Request request) {
    return sql.selectFrom(VISIT)
        .where(of(request))
        .orderBy(VISIT.NR.desc())
        .limit(1)
        .fetchOptional(row ->
            new Visit(
                row.getNr(),
                row.getAt().toInstant(),
                new Fact.Holder(new org.liandong.base.AccountId(row.getAccount()), row.getName()),
                row.getCode()));
  }

  private static Condition of(Request request) {
    return VISIT
        .COUNTY
        .eq(request.id().county().code())
        .and(VISIT.REQUEST.eq(request.id().value()));
  }
}
