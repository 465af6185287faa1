package org.liandong.purchases;

import static org.liandong.purchases.PurchaseRows.utc;
import static org.liandong.purchases.db.Tables.OPEN_AWARD;
import static org.liandong.purchases.db.Tables.SUPPORT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.platform.Subtree;
import org.liandong.purchases.db.tables.records.SupportRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support and rewards: organisations apply, the place decides, the awards are public (PUR-18). */
@Service
@Transactional
public class Supports {
  private final DSLContext sql;
  private final Providers providers;
  private final Audit audit;
  private final Clock clock;

  /** Words: {@code purchases.support.NAME}. */
  public enum State {
    ASKED,
    AWARDED,
    DECLINED
  }

  /** An application as it stands. */
  public record Support(
      CountyId id,
      PlaceCode place,
      UUID provider,
      int year,
      String field,
      String words,
      Money asked,
      State state,
      @Nullable Money awarded,
      String reason) {}

  /** What an organisation asks for. */
  public record Asked(
      PlaceCode place,
      UUID provider,
      int year,
      String field,
      String words,
      Money amount,
      UUID once) {}

  /** An award as everybody reads it. */
  public record Award(CountyId id, UUID provider, int year, String field, Money amount) {}

  Supports(DSLContext sql, Providers providers, Audit audit, Clock clock) {
    this.sql = sql;
    this.providers = providers;
    this.audit = audit;
    this.clock = clock;
  }

  /** An organisation asks, or staff for it from paper. The same form sent twice is one. */
  public CountyId ask(Actor actor, Asked asked) {
    var county = asked.place().county().orElseThrow(() -> new Refused(PurchaseRefusal.NOT_YOURS));
    var provider = providers.find(county, asked.provider());
    if (!provider.accounts().contains(actor.account()) || !actor.signedIn())
      Sight.checkBuys(actor, asked.place());
    var id = new CountyId(county, Uuid7.at(clock.instant()));
    int written =
        sql.insertInto(SUPPORT)
            .set(SUPPORT.COUNTY, county.code())
            .set(SUPPORT.ID, id.id())
            .set(SUPPORT.PLACE, asked.place().value())
            .set(SUPPORT.PROVIDER, asked.provider())
            .set(SUPPORT.YEAR, asked.year())
            .set(SUPPORT.FIELD, asked.field())
            .set(SUPPORT.WORDS, asked.words())
            .set(SUPPORT.ASKED, asked.amount().fen())
            .set(SUPPORT.STATE, State.ASKED.name())
            .set(SUPPORT.AT, utc(clock.instant()))
            .set(SUPPORT.ACCOUNT, actor.account().value())
            .set(SUPPORT.ONCE, asked.once())
            .onConflictDoNothing()
            .execute();
    if (written > 0)
      audit.record(actor, asked.place(), "purchases.support-asked", id.toString(), Map.of());
    return id;
  }

  /**
   * Decides.
   *
   * @param awarded null to decline, which needs a reason
   */
  public void decide(Actor actor, CountyId id, @Nullable Money awarded, String reason) {
    var support =
        sql.selectFrom(SUPPORT)
            .where(is(id))
            .and(Subtree.of(SUPPORT.PLACE, actor.hat().place()))
            .forUpdate()
            .fetchOptional(Supports::support)
            .orElseThrow(() -> new Absent(id));
    Sight.checkBuys(actor, support.place());
    if (support.state() != State.ASKED) throw new Refused(PurchaseRefusal.DECIDED);
    if (awarded == null && reason.isBlank()) throw new Refused(PurchaseRefusal.NO_REASON);
    if (awarded != null && awarded.compareTo(support.asked()) > 0)
      throw new Refused(PurchaseRefusal.OVER_ASKED, support.asked().toString());
    sql.update(SUPPORT)
        .set(SUPPORT.STATE, (awarded == null ? State.DECLINED : State.AWARDED).name())
        .set(SUPPORT.AWARDED, awarded == null ? null : awarded.fen())
        .set(SUPPORT.REASON, reason)
        .set(SUPPORT.DECIDED, utc(clock.instant()))
        .where(is(id))
        .execute();
    audit.record(
        actor,
        support.place(),
        "purchases.support-decided",
        id.toString(),
        Map.of("awarded", awarded == null ? 0 : awarded.fen()));
  }

  /** Applications of the actor's place, or those the actor made. */
  @Transactional(readOnly = true)
  public List<Support> list(Actor actor) {
    var mine = SUPPORT.ACCOUNT.eq(actor.account().value());
    var which = Sight.desk(actor) ? mine.or(Subtree.of(SUPPORT.PLACE, actor.hat().place())) : mine;
    return sql.selectFrom(SUPPORT)
        .where(which)
        .orderBy(SUPPORT.ID.desc())
        .limit(300)
        .fetch(Supports::support);
  }

  /** What was awarded at a place, for everybody. */
  @Transactional(readOnly = true)
  public List<Award> awards(PlaceCode place) {
    return sql.selectFrom(OPEN_AWARD)
        .where(Subtree.of(OPEN_AWARD.PLACE, place))
        .orderBy(OPEN_AWARD.ID.desc())
        .limit(300)
        .fetch(row ->
            new Award(
                new CountyId(new County(row.getCounty()), row.getId()),
                row.getProvider(),
                row.getYear(),
                row.getField(),
                new Money(row.getAwarded())));
  }

  private static Condition is(CountyId id) {
    return SUPPORT.COUNTY.eq(id.county().code()).and(SUPPORT.ID.eq(id.id()));
  }

  private static Support support(SupportRecord row) {
    return new Support(
        new CountyId(new County(row.getCounty()), row.getId()),
        new PlaceCode(row.getPlace()),
        row.getProvider(),
        row.getYear(),
        row.getField(),
        row.getWords(),
        new Money(row.getAsked()),
        State.valueOf(row.getState()),
        row.getAwarded() == null ? null : new Money(row.getAwarded()),
        row.getReason());
  }
}
