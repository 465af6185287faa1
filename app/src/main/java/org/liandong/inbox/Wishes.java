package org.liandong.inbox;

import static org.liandong.inbox.db.Tables.WISH;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Uuid7;
import org.liandong.inbox.Outlet.Channel;
import org.liandong.inbox.Outlet.Letter;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where else somebody wants to be told. An address counts once the code that was sent to it came
 * back: nobody is sent anything that somebody else asked for.
 */
@Service
@Transactional
public class Wishes {
  private static final SecureRandom CODES = new SecureRandom();
  private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,90}\\.[^@\\s.]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
  private static final int TRIES = 5;
  private final DSLContext sql;
  private final Outlets outlets;
  private final Messages messages;
  private final Clock clock;

  Wishes(DSLContext sql, Outlets outlets, Messages messages, Clock clock) {
    this.sql = sql;
    this.outlets = outlets;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A way that is set, and whether it is wished.
   *
   * @param channel MAIL or SMS
   * @param address empty when it is not wished
   */
  public record Wish(String channel, String address, boolean confirmed) {}

  /** Every way that is set, in the order of their names. */
  @Transactional(readOnly = true)
  public List<Wish> of(Actor actor) {
    var own =
        sql.selectFrom(WISH)
            .where(WISH.ACCOUNT.eq(actor.account().value()))
            .fetchMap(
                WISH.CHANNEL,
                row -> new Wish(row.getChannel(), row.getAddress(), row.getConfirmedAt() != null));
    return outlets.on().stream()
        .map(way -> own.getOrDefault(way.name(), new Wish(way.name(), "", false)))
        .toList();
  }

  /** Wishes to be told there; a code goes to the address first. */
  public void wish(Actor actor, String way, String typed) {
    var channel = channel(way);
    var address = typed.strip();
    var form = channel == Channel.MAIL ? MAIL : PHONE;
    if (!form.matcher(address).matches())
      throw Invalid.field("address", "inbox.ways.address." + channel);
    var code = "%06d".formatted(CODES.nextInt(1_000_000));
    sql.deleteFrom(WISH)
        .where(WISH.ACCOUNT.eq(actor.account().value()), WISH.CHANNEL.eq(channel.name()))
        .execute();
    sql.insertInto(WISH)
        .set(WISH.ACCOUNT, actor.account().value())
        .set(WISH.CHANNEL, channel.name())
        .set(WISH.ADDRESS, address)
        .set(WISH.CODE, code)
        .execute();
    send(channel, address, code);
  }

  private void send(Channel channel, String address, String code) {
    var text = messages.text(Messages.CHINESE, "inbox.ways.code.text", code);
    var letter = new Letter(Uuid7.at(clock.instant()).toString(), address, text, text);
    try {
      outlets.of(channel).orElseThrow(() -> new Absent(channel)).send(letter);
    } catch (IOException unreachable) {
      throw Invalid.field("address", "inbox.ways.unreachable");
    }
  }

  /** The code came back; after five wrong ones the address has to be given again. */
  public void confirm(Actor actor, String way, String code) {
    var mine = WISH.ACCOUNT.eq(actor.account().value()).and(WISH.CHANNEL.eq(channel(way).name()));
    var right = WISH.CODE.eq(code.strip()).and(WISH.TRIES.lt(TRIES));
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    if (sql.update(WISH).set(WISH.CONFIRMED_AT, now).where(mine, right).execute() == 1) return;
    throw Invalid.field("code", "inbox.ways.code.wrong");
  }

  /** Counts a wrong code, in a transaction that stands although the code was wrong. */
  public void missed(Actor actor, String way) {
    sql.update(WISH)
        .set(WISH.TRIES, WISH.TRIES.plus(1))
        .where(WISH.ACCOUNT.eq(actor.account().value()), WISH.TRIES.lt(TRIES))
        .and(WISH.CHANNEL.eq(channel(way).name()).and(WISH.CONFIRMED_AT.isNull()))
        .execute();
  }

  /** No more of it. */
  public void forget(Actor actor, String way) {
    sql.deleteFrom(WISH)
        .where(WISH.ACCOUNT.eq(actor.account().value()))
        .and(WISH.CHANNEL.eq(channel(way).name()))
        .execute();
  }

  private Channel channel(String way) {
    return outlets.on().stream()
        .filter(channel -> channel.name().equalsIgnoreCase(way))
        .findFirst()
        .orElseThrow(() -> new Absent(way));
  }
}
