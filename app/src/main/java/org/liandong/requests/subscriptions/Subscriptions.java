package org.liandong.requests.subscriptions;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.SUBSCRIPTION;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Categories;
import org.liandong.requests.PublicRequest;
import org.liandong.requests.RequestRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever wants to is told of new public requests of a place or a category. */
@Service
@Transactional
public class Subscriptions {
  private static final int MOST = 20;
  private final DSLContext sql;
  private final Categories categories;
  private final Reaches reaches;
  private final Clock clock;

  Subscriptions(DSLContext sql, Categories categories, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.categories = categories;
    this.reaches = reaches;
    this.clock = clock;
  }

  /**
   * @param category a code or a group of the catalogue; empty for all
   */
  public record Subscription(Id id, AccountId account, PlaceCode place, String category) {}

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** Begins a subscription; the same twice is one. */
  public void begin(Actor actor, PlaceCode place, String category) {
    if (!actor.signedIn()) throw new Absent(place);
    int digits = place.value().length();
    if (digits != 6 && digits != 9 && digits != 12) throw Invalid.field("place", "ui.typed.choose");
    if (!category.isEmpty() && categories.at(place).find(category).isEmpty())
      throw Invalid.field("category", "ui.typed.choose");
    if (of(actor).size() >= MOST) throw new Refused(RequestRefusal.SUBSCRIBED_ENOUGH, MOST);
    sql.insertInto(SUBSCRIPTION)
        .set(SUBSCRIPTION.COUNTY, place.value().substring(0, 6))
        .set(SUBSCRIPTION.ID, Uuid7.at(clock.instant()))
        .set(SUBSCRIPTION.ACCOUNT, actor.self().value())
        .set(SUBSCRIPTION.PLACE, place.value())
        .set(SUBSCRIPTION.CATEGORY, category)
        .set(SUBSCRIPTION.SINCE, utc(clock.instant()))
        .onConflictDoNothing()
        .execute();
  }

  public void end(Actor actor, Id id) {
    var ended = sql.deleteFrom(SUBSCRIPTION).where(is(id), own(actor)).execute();
    if (ended == 0) throw new Absent(id);
  }

  @Transactional(readOnly = true)
  public Subscription find(Actor actor, Id id) {
    return sql.selectFrom(SUBSCRIPTION)
        .where(is(id), own(actor))
        .fetchOptional(Subscriptions::read)
        .orElseThrow(() -> new Absent(id));
  }

  /** The actor's own. */
  @Transactional(readOnly = true)
  public List<Subscription> of(Actor actor) {
    return sql.selectFrom(SUBSCRIPTION)
        .where(own(actor))
        .orderBy(SUBSCRIPTION.ID)
        .limit(MOST)
        .fetch(Subscriptions::read);
  }

  /** Those who want to hear of a request. */
  List<Subscription> wanting(PublicRequest request) {
    var committee = request.committee().value();
    var groups = groups(request.category());
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.COUNTY.eq(request.id().county().code()))
                .and(
                    SUBSCRIPTION.PLACE.in(
                        committee.substring(0, 6), committee.substring(0, 9), committee))
                .and(SUBSCRIPTION.CATEGORY.in(groups))
                .orderBy(SUBSCRIPTION.ID)
                .fetch(Subscriptions::read));
  }

  /** All, the group, and the category itself. */
  private static List<String> groups(String category) {
    var dot = category.indexOf('.');
    return dot < 0 ? List.of("", category) : List.of("", category.substring(0, dot), category);
  }

  private static Subscription read(Record row) {
    return new Subscription(
        new Id(new County(row.get(SUBSCRIPTION.COUNTY)), row.get(SUBSCRIPTION.ID)),
        new AccountId(row.get(SUBSCRIPTION.ACCOUNT)),
        new PlaceCode(row.get(SUBSCRIPTION.PLACE)),
        row.get(SUBSCRIPTION.CATEGORY));
  }

  private static Condition own(Actor actor) {
    return SUBSCRIPTION.ACCOUNT.eq(actor.self().value());
  }

  private static Condition is(Id id) {
    return SUBSCRIPTION.COUNTY.eq(id.county().code()).and(SUBSCRIPTION.ID.eq(id.value()));
  }
}
