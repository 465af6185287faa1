package org.liandong.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.As;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Two modules with work for one person, whom only {@link WaitingTasksTests} knows: that test needs
 * no context of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTasks {
  static final Actor LI = As.actor("李某（只有待办的示例）", Position.GRID_OWNER, "530111001001G001");

  @Bean
  Tasks lamps() {
    return (actor, limit) -> actor.equals(LI) ? List.of(task("灯", 30), task("路", null)) : List.of();
  }

  @Bean
  Tasks leaks() {
    return (actor, limit) -> actor.equals(LI) ? List.of(task("漏水", -2)) : List.of();
  }

  private static Task task(String words, @Nullable Integer hours) {
    var now = Instant.now();
    var due = hours == null ? null : now.plus(Duration.ofHours(hours));
    return new Task("inbox.tasks.since", List.of(words), "/requests", now.minusSeconds(60), due);
  }
}
