package org.liandong.stations;

import static org.liandong.stations.db.Tables.SPEAKER;
import static org.liandong.stations.db.Tables.WORD;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.stations.Talk.Speaker;
import org.liandong.stations.Talk.Word;
import org.springframework.stereotype.Component;

/** Reads and writes who speaks for a party and what was said. */
@Component
class TalkRows {
  private final DSLContext sql;
  private final Clock clock;

  TalkRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<Speaker> speakers(PlaceCode place) {
    return sql.selectFrom(SPEAKER)
        .where(at(place), SPEAKER.ENDED.isNull())
        .orderBy(SPEAKER.ID)
        .fetch(row ->
            new Speaker(
                row.getParty(),
                new AccountId(row.getAccount()),
                row.getName(),
                row.getSince().toInstant()));
  }

  void speaks(PlaceCode place, UUID party, AccountId account, String name) {
    sql.insertInto(SPEAKER)
        .set(SPEAKER.COUNTY, county(place))
        .set(SPEAKER.ID, Uuid7.at(clock.instant()))
        .set(SPEAKER.PLACE, place.value())
        .set(SPEAKER.PARTY, party)
        .set(SPEAKER.ACCOUNT, account.value())
        .set(SPEAKER.NAME, name)
        .set(SPEAKER.SINCE, now())
        .execute();
  }

  /** Whether somebody spoke for it until now. */
  boolean relieved(PlaceCode place, UUID party) {
    return sql.update(SPEAKER)
            .set(SPEAKER.ENDED, now())
            .where(at(place), SPEAKER.PARTY.eq(party), SPEAKER.ENDED.isNull())
            .execute()
        > 0;
  }

  /** The places whose talk an account takes part in. */
  List<PlaceCode> of(AccountId account) {
    return sql.select(SPEAKER.PLACE)
        .from(SPEAKER)
        .where(SPEAKER.ACCOUNT.eq(account.value()), SPEAKER.ENDED.isNull())
        .orderBy(SPEAKER.ID.desc())
        .limit(50)
        .fetch(row -> new PlaceCode(row.value1()));
  }

  /** The id of what was said; none when the same form was sent before. */
  Optional<UUID> said(Actor actor, Talk talk, String words, UUID once) {
    var id = Uuid7.at(clock.instant());
    var own = Objects.requireNonNull(talk.own());
    var written =
        sql.insertInto(WORD)
            .set(WORD.COUNTY, county(talk.place()))
            .set(WORD.ID, id)
            .set(WORD.PLACE, talk.place().value())
            .set(WORD.PARTY, own.id().id())
            .set(WORD.ACCOUNT, actor.self().value())
            .set(WORD.NAME, actor.behalf().map(Actor.Principal::name).orElse(actor.name()))
            .set(WORD.WORDS, words)
            .set(WORD.AT, now())
            .set(WORD.HEARD, talk.hearers().stream().map(AccountId::value).toArray(UUID[]::new))
            .set(WORD.ONCE, once)
            .onConflict(WORD.COUNTY, WORD.PLACE, WORD.ACCOUNT, WORD.ONCE)
            .doNothing()
            .execute();
    return written == 1 ? Optional.of(id) : Optional.empty();
  }

  /** What the account heard there, the newest first. */
  Keyset<Word> heard(PlaceCode place, AccountId account, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(WORD)
            .where(WORD.COUNTY.eq(county(place)), WORD.PLACE.eq(place.value()))
            .and(WORD.HEARD.contains(new UUID[] {account.value()}))
            .and(after == null ? DSL.noCondition() : WORD.ID.lt(after))
            .orderBy(WORD.ID.desc())
            .limit(size + 1)
            .fetch(TalkRows::word);
    return Keyset.of(read, size, word -> word.id().toString());
  }

  private static Word word(Record row) {
    return new Word(
        row.get(WORD.ID),
        row.get(WORD.PARTY),
        new AccountId(row.get(WORD.ACCOUNT)),
        row.get(WORD.NAME),
        row.get(WORD.WORDS),
        row.get(WORD.AT).toInstant());
  }

  private static Condition at(PlaceCode place) {
    return SPEAKER.COUNTY.eq(county(place)).and(SPEAKER.PLACE.eq(place.value()));
  }

  private static String county(PlaceCode place) {
    return place.value().substring(0, 6);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
