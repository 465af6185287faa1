package org.liandong.inbox;

import static org.jooq.impl.DSL.noCondition;
import static org.liandong.inbox.db.Tables.MESSAGE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells accounts what happened, and shows each its own messages. */
@Service
@Transactional
public class Inbox {
  private final DSLContext sql;
  private final Outlets outlets;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Inbox(DSLContext sql, Outlets outlets, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.outlets = outlets;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Tells an account something, once for each cause: an event handled again tells nothing again.
   * Telling nobody ({@link AccountId#NONE}) does nothing.
   *
   * @param county where it happened
   * @param cause what it follows from, unique for the account, as in {@code requests/<id>/3}
   * @param key message key of the module that speaks
   * @param href the page to open, beginning with a slash
   */
  public void tell(
      County county,
      AccountId account,
      String cause,
      String key,
      List<String> arguments,
      String href) {
    if (account.equals(AccountId.NONE)) return;
    var now = clock.instant();
    var id = new Message.Id(county, Uuid7.at(now));
    var told =
        sql.insertInto(MESSAGE)
            .set(MESSAGE.COUNTY, county.code())
            .set(MESSAGE.ID, id.value())
            .set(MESSAGE.ACCOUNT, account.value())
            .set(MESSAGE.KEY, key)
            .set(MESSAGE.ARGUMENTS, arguments.toArray(String[]::new))
            .set(MESSAGE.HREF, href)
            .set(MESSAGE.AT, now.atOffset(ZoneOffset.UTC))
            .set(MESSAGE.CAUSE, cause)
            .onConflictDoNothing()
            .execute();
    if (told == 1 && outlets.any()) events.publishEvent(new Told(id, account));
  }

  /** The actor's messages, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Message> messages(Actor actor, @Nullable String after, int size) {
    var before = after == null ? noCondition() : MESSAGE.ID.lt(UUID.fromString(after));
    var read =
        sql.selectFrom(MESSAGE)
            .where(MESSAGE.ACCOUNT.eq(actor.self().value()))
            .and(before)
            .orderBy(MESSAGE.ID.desc())
            .limit(size + 1)
            .fetch(Inbox::message);
    return Keyset.of(read, size, message -> message.id().value().toString());
  }

  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return sql.fetchCount(
        MESSAGE, MESSAGE.ACCOUNT.eq(actor.self().value()).and(MESSAGE.READ_AT.isNull()));
  }

  /** Marks one message as read and says where it leads. */
  public String open(Actor actor, Message.Id id) {
    var mine =
        MESSAGE
            .COUNTY
            .eq(id.county().code())
            .and(MESSAGE.ID.eq(id.value()))
            .and(MESSAGE.ACCOUNT.eq(actor.self().value()));
    var href = sql.select(MESSAGE.HREF).from(MESSAGE).where(mine).fetchOne(MESSAGE.HREF);
    if (href == null) throw new Absent(id);
    markRead(mine.and(MESSAGE.READ_AT.isNull()));
    return href;
  }

  public void readAll(Actor actor) {
    markRead(MESSAGE.ACCOUNT.eq(actor.self().value()).and(MESSAGE.READ_AT.isNull()));
  }

  private void markRead(org.jooq.Condition which) {
    sql.update(MESSAGE)
        .set(MESSAGE.READ_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .where(which)
        .execute();
  }

  private static Message message(Record row) {
    return new Message(
        new Message.Id(new County(row.get(MESSAGE.COUNTY)), row.get(MESSAGE.ID)),
        row.get(MESSAGE.KEY),
        List.of(row.get(MESSAGE.ARGUMENTS)),
        row.get(MESSAGE.HREF),
        row.get(MESSAGE.AT).toInstant(),
        row.get(MESSAGE.READ_AT) == null);
  }
}
