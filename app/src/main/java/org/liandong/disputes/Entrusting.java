package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.ENTRUSTED;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.identity.Accounts;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is entrusted, by name, with restricted cases: community correction and children (CON-10). An
 * officer of the street or the county says so; the person also needs a hat of a community worker or
 * an officer there.
 */
@Service
@Transactional
public class Entrusting {
  private final DSLContext sql;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  /** Somebody entrusted. */
  public record Trusted(UUID id, PlaceCode place, String name, Instant since, String by) {}

  Entrusting(DSLContext sql, Accounts accounts, Audit audit, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Entrusts somebody, found by sign-in name or phone and full name.
   *
   * @throws Invalid when nobody is known so
   */
  public void entrust(Actor actor, PlaceCode place, String name, String way) {
    allowed(actor, place);
    var account =
        accounts
            .known(actor, way, name)
            .orElseThrow(() -> Invalid.field("way", "disputes.party.unknown"));
    entrust(actor, place, account.id(), account.name());
  }

  void entrust(Actor actor, PlaceCode place, AccountId account, String name) {
    var now = clock.instant();
    sql.insertInto(ENTRUSTED)
        .set(ENTRUSTED.COUNTY, place.value().substring(0, 6))
        .set(ENTRUSTED.ID, Uuid7.at(now))
        .set(ENTRUSTED.PLACE, place.value())
        .set(ENTRUSTED.ACCOUNT, account.value())
        .set(ENTRUSTED.NAME, name)
        .set(ENTRUSTED.SINCE, DisputeRows.utc(now))
        .set(ENTRUSTED.GIVEN, actor.account().value())
        .set(ENTRUSTED.GIVEN_NAME, actor.name())
        .onConflictDoNothing()
        .execute();
    audit.record(actor, place, "disputes.entrusted", account.toString(), Map.of());
  }

  /** Ends it; what was seen until then stays in the log. */
  public void end(Actor actor, UUID id) {
    var found =
        list(actor).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Absent(id));
    sql.update(ENTRUSTED)
        .set(ENTRUSTED.UNTIL, DisputeRows.utc(clock.instant()))
        .where(ENTRUSTED.COUNTY.eq(found.place().value().substring(0, 6)), ENTRUSTED.ID.eq(id))
        .execute();
    audit.record(actor, found.place(), "disputes.entrusting-ended", id.toString(), Map.of());
  }

  /** Those entrusted within the actor's place. */
  @Transactional(readOnly = true)
  public List<Trusted> list(Actor actor) {
    if (!Sight.entrusts(actor)) throw new Absent("entrusted");
    var place = actor.hat().place().value();
    return sql.selectFrom(ENTRUSTED)
        .where(ENTRUSTED.COUNTY.eq(place.substring(0, 6)), ENTRUSTED.UNTIL.isNull())
        .and(Subtree.of(ENTRUSTED.PLACE, actor.hat().place()))
        .orderBy(ENTRUSTED.PLACE, ENTRUSTED.SINCE)
        .fetch(row ->
            new Trusted(
                row.getId(),
                new PlaceCode(row.getPlace()),
                row.getName(),
                row.getSince().toInstant(),
                row.getGivenName()));
  }

  /** Everyone entrusted with what lies at a place. */
  public List<AccountId> with(PlaceCode place) {
    return sql.select(ENTRUSTED.ACCOUNT)
        .from(ENTRUSTED)
        .where(ENTRUSTED.COUNTY.eq(place.value().substring(0, 6)), ENTRUSTED.UNTIL.isNull())
        .and(DSL.val(place.value()).startsWith(ENTRUSTED.PLACE))
        .fetch(row -> new AccountId(row.value1()));
  }

  private static void allowed(Actor actor, PlaceCode place) {
    if (!Sight.entrusts(actor)) throw new Absent("entrusted");
    if (place.value().length() < 6 || !actor.hat().covers(place))
      throw new Refused(DisputeRefusal.NOT_ENTRUSTABLE);
  }
}
