package org.liandong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
@Import(WaitingTasksTests.Work.class)
class WaitingTasksTests {
  private static final Actor LI = As.actor("李某（示例）", Position.GRID_OWNER, "530111001001G001");
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");

  @Autowired MockMvcTester web;
  @Autowired WaitingTasks waiting;

  /** Two modules with work for one person. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Work {
    @Bean
    Tasks lamps() {
      return (actor, limit) ->
          actor.equals(LI) ? List.of(task("灯", 30), task("路", null)) : List.of();
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

  @Test
  @Covers("NEJ-17")
  void theMostUrgentOfAllModulesComesFirst() {
    assertThat(waiting.of(LI))
        .extracting(task -> task.task().arguments().getFirst())
        .containsExactly("漏水", "灯", "路");
    assertThat(waiting.of(LI).getLast().left()).isNull();
  }

  @Test
  void thePageShowsClocksAndOnlyOnesOwn() throws Exception {
    var page = page(LI);
    assertThat(page).contains("超时 2 小时").contains("漏水");
    assertThat(page(WU)).contains("没有事在等你").doesNotContain("漏水");
    assertThat(web.get().uri("/inbox/tasks")).hasStatus(302);
  }

  private String page(Actor actor) throws Exception {
    var answer = web.get().uri("/inbox/tasks").with(As.as(actor)).exchange();
    return Jsoup.parse(answer.getResponse().getContentAsString()).text();
  }
}
