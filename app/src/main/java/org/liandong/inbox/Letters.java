package org.liandong.inbox;

import static org.liandong.inbox.db.Tables.DELIVERY;
import static org.liandong.inbox.db.Tables.MESSAGE;
import static org.liandong.inbox.db.Tables.WISH;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.AccountId;
import org.liandong.inbox.Outgoing.Job;
import org.liandong.inbox.Outlet.Channel;
import org.liandong.inbox.Outlet.Letter;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes and sends letters, in the reach of nobody but their addressee. Sending is done outside of
 * a transaction: a slow gateway holds no connection.
 */
@Component
class Letters {
  private final DSLContext sql;
  private final Outlets outlets;
  private final InboxSettings settings;
  private final Messages messages;
  private final Reaches reaches;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Letters(
      DSLContext sql,
      Outlets outlets,
      InboxSettings settings,
      Messages messages,
      Reaches reaches,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.outlets = outlets;
    this.settings = settings;
    this.messages = messages;
    this.reaches = reaches;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** By which ways an account wants to be told, of those that are set. */
  List<Channel> wished(AccountId account) {
    return within(
        account,
        () ->
            sql
                .select(WISH.CHANNEL)
                .from(WISH)
                .where(WISH.ACCOUNT.eq(account.value()), WISH.CONFIRMED_AT.isNotNull())
                .fetch(row -> Channel.valueOf(row.value1()))
                .stream()
                .filter(outlets.on()::contains)
                .toList());
  }

  /** Sends one; what was sent, or is wished no more, is not sent again. */
  void send(Job job) throws IOException {
    var letter = letter(job);
    var outlet = outlets.of(job.channel());
    if (letter.isEmpty() || outlet.isEmpty()) return;
    outlet.get().send(letter.get());
    keep(job, "SENT");
  }

  void givenUp(Job job) {
    keep(job, "GIVEN_UP");
  }

  private Optional<Letter> letter(Job job) {
    return within(
        job.account(),
        () -> {
          var id = job.message();
          var sent =
              sql.fetchExists(
                  DELIVERY,
                  DELIVERY.COUNTY.eq(id.county().code()),
                  DELIVERY.MESSAGE.eq(id.value()),
                  DELIVERY.CHANNEL.eq(job.channel().name()));
          return sent ? Optional.empty() : read(job);
        });
  }

  private Optional<Letter> read(Job job) {
    return sql.select(WISH.ADDRESS, MESSAGE.KEY, MESSAGE.ARGUMENTS, MESSAGE.HREF)
        .from(MESSAGE)
        .join(WISH)
        .on(WISH.ACCOUNT.eq(MESSAGE.ACCOUNT).and(WISH.CHANNEL.eq(job.channel().name())))
        .where(MESSAGE.COUNTY.eq(job.message().county().code()))
        .and(MESSAGE.ID.eq(job.message().value()))
        .and(WISH.CONFIRMED_AT.isNotNull())
        .fetchOptional(row -> letter(job, row));
  }

  private Letter letter(Job job, Record row) {
    Object[] arguments = row.get(MESSAGE.ARGUMENTS);
    var text = messages.text(Messages.CHINESE, row.get(MESSAGE.KEY), arguments);
    return new Letter(
        job.message() + "/" + job.channel(),
        row.get(WISH.ADDRESS),
        text,
        text + "\n" + settings.address() + row.get(MESSAGE.HREF));
  }

  private void keep(Job job, String outcome) {
    within(
        job.account(),
        () ->
            sql.insertInto(DELIVERY)
                .set(DELIVERY.COUNTY, job.message().county().code())
                .set(DELIVERY.MESSAGE, job.message().value())
                .set(DELIVERY.CHANNEL, job.channel().name())
                .set(DELIVERY.ACCOUNT, job.account().value())
                .set(DELIVERY.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(DELIVERY.OUTCOME, outcome)
                .onConflictDoNothing()
                .execute());
  }

  private <T> T within(AccountId account, java.util.function.Supplier<T> work) {
    return reaches.within(
        new Reach(Set.of(), Set.of(), account),
        () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
