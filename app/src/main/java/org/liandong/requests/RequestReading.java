package org.liandong.requests;

import static org.liandong.requests.db.Tables.FACT;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.requests.Fact.By;
import org.liandong.requests.Fact.Holder;

/** Rows read as what they mean; for this module only, its pages included. */
public final class RequestReading {
  /** Those that wait for the resident's word, as the indexes of only them say it. */
  public static final Condition ANSWERED = REQUEST.STAGE.eq(DSL.inline(Stage.ANSWERED.name()));

  /** Those late enough to lie with somebody above as well, as the indexes of only them say it. */
  public static final Condition RAISED =
      DSL.condition(REQUEST.OPEN).and(REQUEST.LEVEL.gt(DSL.inline((short) 0)));

  private RequestReading() {}

  /** A row of {@code requests.request}. */
  public static Request request(Record row) {
    var longitude = row.get(REQUEST.LONGITUDE);
    return new Request(
        new Request.Id(new County(row.get(REQUEST.COUNTY)), row.get(REQUEST.ID)),
        row.get(REQUEST.NUMBER),
        new PlaceCode(row.get(REQUEST.PLACE)),
        new PlaceCode(row.get(REQUEST.GRID)),
        row.get(REQUEST.ADDRESS),
        longitude == null ? null : new Request.Point(longitude, row.get(REQUEST.LATITUDE)),
        row.get(REQUEST.CATEGORY),
        new Request.Sort(
            Scene.valueOf(row.get(REQUEST.SCENE)),
            Affair.valueOf(row.get(REQUEST.AFFAIR)),
            Channel.valueOf(row.get(REQUEST.CHANNEL))),
        row.get(REQUEST.WORDS),
        new AccountId(row.get(REQUEST.ACCOUNT)),
        row.get(REQUEST.NAME),
        row.get(REQUEST.ANONYMOUS),
        row.get(REQUEST.SUBMITTED).toInstant(),
        row.get(REQUEST.ORIGIN),
        standing(row));
  }

  private static Standing standing(Record row) {
    return new Standing(
        Stage.valueOf(row.get(REQUEST.STAGE)),
        new Holder(new AccountId(row.get(REQUEST.HOLDER)), row.get(REQUEST.HOLDER_NAME)),
        row.get(REQUEST.HOLDER_SINCE).toInstant(),
        row.get(REQUEST.DUE).toInstant(),
        row.get(REQUEST.ROUND),
        instant(row.get(REQUEST.SETTLED)),
        row.get(REQUEST.VERSION),
        aside(row));
  }

  private static Aside aside(Record row) {
    var stars = row.get(REQUEST.RATING);
    return new Aside(
        holder(row.get(REQUEST.SENDER), row.get(REQUEST.SENDER_NAME)),
        new Aside.Raised(
            row.get(REQUEST.LEVEL),
            new Holder(new AccountId(row.get(REQUEST.OVERSEER)), row.get(REQUEST.OVERSEER_NAME)),
            instant(row.get(REQUEST.RAISED))),
        question(row),
        Aside.Visiting.valueOf(row.get(REQUEST.VISITING)),
        stars == null ? null : stars.intValue(),
        row.get(REQUEST.JOINED),
        row.get(REQUEST.MAIN));
  }

  private static Aside.@Nullable Question question(Record row) {
    var asker = holder(row.get(REQUEST.ASKER), row.get(REQUEST.ASKER_NAME));
    var due = instant(row.get(REQUEST.REPLY_DUE));
    return asker == null || due == null ? null : new Aside.Question(asker, due);
  }

  private static @Nullable Holder holder(@Nullable UUID account, @Nullable String name) {
    return account == null || name == null ? null : new Holder(new AccountId(account), name);
  }

  static Fact fact(Record row) {
    var holder = new Holder(new AccountId(row.get(FACT.HOLDER)), row.get(FACT.HOLDER_NAME));
    return new Fact(
        row.get(FACT.NR),
        row.get(FACT.AT).toInstant(),
        new By(
            new AccountId(row.get(FACT.ACCOUNT)),
            row.get(FACT.NAME),
            Position.valueOf(row.get(FACT.POSITION)),
            row.get(FACT.BEHALF_NAME)),
        Spoken.of(row, holder).action(Action.Kind.valueOf(row.get(FACT.KIND))),
        holder,
        row.get(FACT.DUE).toInstant());
  }

  public static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  public static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
