package org.liandong.demo;

import java.time.Duration;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.liandong.inbox.Message;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Lets everyone have read what they were told long ago, once the listeners have told it. */
@Component
class Epilogue {
  private static final Duration RECENT = Duration.ofDays(2);
  private static final int MOST = 500;
  private final Inbox inbox;
  private final Players players;
  private final Reaches reaches;
  private final TaskExecutor background;

  Epilogue(
      Inbox inbox,
      Players players,
      Reaches reaches,
      @Qualifier("taskExecutor") TaskExecutor background) {
    this.inbox = inbox;
    this.players = players;
    this.reaches = reaches;
    this.background = background;
  }

  /** In the background, behind the listeners that are still telling. */
  void readOldMessages(Tellings.Stage stage) {
    background.execute(
        () -> stage.people().values().forEach(account -> read(players.actor(account), stage)));
  }

  private void read(Actor actor, Tellings.Stage stage) {
    var recent = stage.now().minus(RECENT);
    reaches.within(
        Reach.of(actor),
        () -> {
          inbox.messages(actor, null, MOST).rows().stream()
              .filter(Message::unread)
              .filter(message -> message.at().isBefore(recent))
              .forEach(message -> inbox.open(actor, message.id()));
          return true;
        });
  }
}
