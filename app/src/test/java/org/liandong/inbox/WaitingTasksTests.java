package org.liandong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class WaitingTasksTests {
  private static final Actor LI = TestTasks.LI;
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");

  @Autowired MockMvcTester web;
  @Autowired WaitingTasks waiting;

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
