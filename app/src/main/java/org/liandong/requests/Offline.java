package org.liandong.requests;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.RECEIVED;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what was written on a phone without a network (Z-07). Each copy carries the key that the
 * phone made for it; one that came before is refused and leads to the first. A copy that is refused
 * leaves nothing behind, so that the phone can send it again.
 */
@Service
@Transactional
public class Offline {
  private final DSLContext sql;
  private final Requests requests;
  private final Visits visits;
  private final Audit audit;
  private final Clock clock;

  /** What a copy holds. */
  public enum Kind {
    REPORT,
    VISIT
  }

  /**
   * A copy as the phone kept it.
   *
   * @param key made on the phone, once for each copy
   * @param captured when it was written, by the clock of the phone
   */
  public record Copy(UUID key, Instant captured) {}

  /**
   * A visit as it was kept at the door.
   *
   * @param version of the request as the visitor saw it last
   * @param point where the visitor stood; null with a code
   * @param code the resident's code; null with a position, both null when checked in before
   * @param signature the resident's, stored; null when nobody signed
   */
  public record Visited(
      int version,
      Request.@Nullable Point point,
      @Nullable String code,
      @Nullable UUID signature) {}

  /** A copy that was taken in. */
  public record Received(Kind kind, Request.Id request, Instant captured, Instant at) {}

  Offline(DSLContext sql, Requests requests, Visits visits, Audit audit, Clock clock) {
    this.sql = sql;
    this.requests = requests;
    this.visits = visits;
    this.audit = audit;
    this.clock = clock;
  }

  /** A report; the form it was written in has the same key, so that both ways make one request. */
  public Request.Id report(Actor actor, Copy copy, Submission submission) {
    var county = submission.place().county().orElseThrow(() -> nowhere());
    refuseSecond(actor, county, copy);
    var id = requests.submit(actor, submission);
    take(actor, Kind.REPORT, id, copy);
    return id;
  }

  private static Refused nowhere() {
    return new Refused(RequestRefusal.NOWHERE);
  }

  /** A visit: the check-in, then the signature, each by the rules that hold online. */
  public void visit(Actor actor, Copy copy, Request.Id id, Visited visited) {
    refuseSecond(actor, id.county(), copy);
    int version = visited.version();
    var point = visited.point();
    var code = visited.code();
    if (code != null) visits.arrive(actor, id, version++, code);
    else if (point != null) visits.arrive(actor, id, version++, point);
    var signature = visited.signature();
    if (signature != null) visits.sign(actor, id, version, signature);
    else if (code == null && point == null) throw new Refused(RequestRefusal.NOT_CHECKED_IN);
    take(actor, Kind.VISIT, id, copy);
  }

  private void refuseSecond(Actor actor, County county, Copy copy) {
    if (first(actor, county, copy.key()).isPresent())
      throw new Refused(RequestRefusal.ALREADY_SENT);
  }

  /** The primary key says again that a copy is taken in once, also when two come together. */
  private void take(Actor actor, Kind kind, Request.Id id, Copy copy) {
    var now = clock.instant();
    var captured = copy.captured().isAfter(now) ? now : copy.captured();
    var taken =
        sql.insertInto(RECEIVED)
            .set(RECEIVED.COUNTY, id.county().code())
            .set(RECEIVED.ACCOUNT, actor.self().value())
            .set(RECEIVED.KEY, copy.key())
            .set(RECEIVED.KIND, kind.name())
            .set(RECEIVED.REQUEST, id.value())
            .set(RECEIVED.CAPTURED, utc(captured))
            .set(RECEIVED.AT, utc(now))
            .onConflictDoNothing()
            .execute();
    if (taken == 0) throw new Refused(RequestRefusal.ALREADY_SENT);
    var place = requests.find(Actor.PLATFORM, id).place();
    audit.record(
        actor, place, "requests.merged-offline", id.toString(), Map.of("captured", captured));
  }

  /** What the first copy with this key became. */
  @Transactional(readOnly = true)
  public Optional<Request.Id> first(Actor actor, County county, UUID key) {
    return sql.select(RECEIVED.REQUEST)
        .from(RECEIVED)
        .where(RECEIVED.COUNTY.eq(county.code()))
        .and(RECEIVED.ACCOUNT.eq(actor.self().value()))
        .and(RECEIVED.KEY.eq(key))
        .fetchOptional(row -> new Request.Id(county, row.value1()));
  }

  /** The actor's own copies that were taken in, the newest first. */
  @Transactional(readOnly = true)
  public List<Received> received(Actor actor, int limit) {
    return sql.selectFrom(RECEIVED)
        .where(RECEIVED.ACCOUNT.eq(actor.self().value()))
        .orderBy(RECEIVED.AT.desc())
        .limit(limit)
        .fetch(row ->
            new Received(
                Kind.valueOf(row.getKind()),
                new Request.Id(new County(row.getCounty()), row.getRequest()),
                row.getCaptured().toInstant(),
                row.getAt().toInstant()));
  }
}
