package org.liandong.exchange;

import static org.liandong.exchange.db.Tables.DEAL;
import static org.liandong.exchange.db.Tables.FACT;
import static org.liandong.exchange.db.Tables.POST;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.exchange.Deal.Party;
import org.springframework.stereotype.Component;

/** The statements behind {@link Exchange}. */
@Component
class ExchangeRows {
  private final DSLContext sql;

  ExchangeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** False when the same form was sent before. */
  boolean insert(Actor actor, Post.Id id, Wish wish, Instant now) {
    return sql.insertInto(POST)
            .set(POST.COUNTY, id.county().code())
            .set(POST.ID, id.value())
            .set(POST.KIND, wish.kind().name())
            .set(POST.COMMITTEE, wish.place().value().substring(0, 12))
            .set(POST.PLACE, wish.place().value())
            .set(POST.CATEGORY, wish.category())
            .set(POST.WORDS, wish.words())
            .set(POST.OPENS, utc(wish.opens()))
            .set(POST.CLOSES, utc(wish.closes()))
            .set(POST.ACCOUNT, actor.self().value())
            .set(POST.NAME, name(actor))
            .set(POST.ONCE, wish.once())
            .set(POST.STAGE, Post.Stage.OPEN.name())
            .set(POST.POSTED, utc(now))
            .onConflict(POST.COUNTY, POST.ACCOUNT, POST.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  Post.Id sent(Actor actor, County county, Wish wish) {
    return sql.select(POST.ID)
        .from(POST)
        .where(POST.COUNTY.eq(county.code()))
        .and(POST.ACCOUNT.eq(actor.self().value()))
        .and(POST.ONCE.eq(wish.once()))
        .fetchSingle(row -> new Post.Id(county, row.value1()));
  }

  Optional<Post> post(Post.Id id) {
    return sql.selectFrom(POST).where(is(id)).fetchOptional(ExchangeRows::post);
  }

  /** For a step that must see it as it is until the end of the transaction. */
  Optional<Post> locked(Post.Id id) {
    return sql.selectFrom(POST).where(is(id)).forUpdate().fetchOptional(ExchangeRows::post);
  }

  void stage(Post.Id id, Post.Stage stage) {
    sql.update(POST).set(POST.STAGE, stage.name()).where(is(id)).execute();
  }

  void insert(Deal deal) {
    var inserted =
        sql.insertInto(DEAL)
            .set(DEAL.COUNTY, deal.id().county().code())
            .set(DEAL.ID, deal.id().value())
            .set(DEAL.ASK, deal.ask().value())
            .set(DEAL.ASKER, deal.asker().account().value())
            .set(DEAL.ASKER_NAME, deal.asker().name())
            .set(DEAL.HELPER, deal.helper().account().value())
            .set(DEAL.HELPER_NAME, deal.helper().name())
            .set(DEAL.PROPOSER, deal.proposer().value())
            .set(DEAL.STAGE, deal.stage().name())
            .set(DEAL.VERSION, deal.version())
            .set(DEAL.SINCE, utc(deal.since()))
            .onConflictDoNothing()
            .execute();
    if (inserted == 0) throw new Refused(ExchangeRefusal.TWICE);
  }

  Optional<Deal> deal(Deal.Id id) {
    return sql.selectFrom(DEAL)
        .where(DEAL.COUNTY.eq(id.county().code()), DEAL.ID.eq(id.value()))
        .fetchOptional(ExchangeRows::deal);
  }

  List<Deal> deals(Post.Id ask) {
    return sql.selectFrom(DEAL)
        .where(DEAL.COUNTY.eq(ask.county().code()), DEAL.ASK.eq(ask.value()))
        .orderBy(DEAL.ID)
        .fetch(ExchangeRows::deal);
  }

  void step(Deal deal, Action action, Instant now) {
    var written =
        sql.update(DEAL)
            .set(DEAL.STAGE, action.leadsTo().name())
            .set(DEAL.MINUTES, action.said() == null ? deal.minutes() : action.said())
            .set(DEAL.VERSION, deal.version() + 1)
            .set(DEAL.SINCE, utc(now))
            .where(DEAL.COUNTY.eq(deal.id().county().code()), DEAL.ID.eq(deal.id().value()))
            .and(DEAL.VERSION.eq(deal.version()))
            .execute();
    if (written == 0) throw new Refused(ExchangeRefusal.STALE);
  }

  void append(Actor actor, Deal.Id id, int nr, Action action, Instant now) {
    sql.insertInto(FACT)
        .set(FACT.COUNTY, id.county().code())
        .set(FACT.DEAL, id.value())
        .set(FACT.NR, nr)
        .set(FACT.KIND, action.leadsTo().name())
        .set(FACT.AT, utc(now))
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, actor.name())
        .set(FACT.BEHALF, actor.behalf().map(Actor.Principal::name).orElse(null))
        .set(FACT.WORDS, action.words())
        .set(FACT.MINUTES, action.said())
        .execute();
  }

  List<Step> facts(Deal.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.DEAL.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(row ->
            new Step(
                Deal.Stage.valueOf(row.getKind()),
                row.getAt().toInstant(),
                row.getName(),
                row.getBehalf(),
                row.getWords(),
                row.getMinutes()));
  }

  static Post post(Record row) {
    return new Post(
        new Post.Id(new County(row.get(POST.COUNTY)), row.get(POST.ID)),
        Post.Kind.valueOf(row.get(POST.KIND)),
        new PlaceCode(row.get(POST.PLACE)),
        row.get(POST.CATEGORY),
        row.get(POST.WORDS),
        row.get(POST.OPENS).toInstant(),
        row.get(POST.CLOSES).toInstant(),
        new AccountId(row.get(POST.ACCOUNT)),
        row.get(POST.NAME),
        Post.Stage.valueOf(row.get(POST.STAGE)),
        row.get(POST.POSTED).toInstant());
  }

  static Deal deal(Record row) {
    var county = new County(row.get(DEAL.COUNTY));
    return new Deal(
        new Deal.Id(county, row.get(DEAL.ID)),
        new Post.Id(county, row.get(DEAL.ASK)),
        new Party(new AccountId(row.get(DEAL.ASKER)), row.get(DEAL.ASKER_NAME)),
        new Party(new AccountId(row.get(DEAL.HELPER)), row.get(DEAL.HELPER_NAME)),
        new AccountId(row.get(DEAL.PROPOSER)),
        Deal.Stage.valueOf(row.get(DEAL.STAGE)),
        row.get(DEAL.MINUTES),
        row.get(DEAL.VERSION),
        row.get(DEAL.SINCE).toInstant());
  }

  private static Condition is(Post.Id id) {
    return POST.COUNTY.eq(id.county().code()).and(POST.ID.eq(id.value()));
  }

  static String name(Actor actor) {
    return actor.behalf().map(Actor.Principal::name).orElse(actor.name());
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
