package org.liandong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.ui.Left;
import org.liandong.ui.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class WaitingTasksTests {
  private static final Actor LI = TestTasks.LI;
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");

  @Autowired MockMvcTester web;
  @Autowired WaitingTasks waiting;
  @Autowired Messages messages;

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
    var left = Objects.requireNonNull(waiting.of(LI).getFirst().left());
    assertThat(left.state()).isEqualTo(Left.State.LATE);
    // two hours, but a working day when midnight lies between
    var late = messages.text(Messages.CHINESE, left.key(), left.amount());
    assertThat(page(LI)).contains(late).contains("漏水");
    assertThat(page(WU)).contains("没有事在等你").doesNotContain("漏水");
    assertThat(web.get().uri("/inbox/tasks")).hasStatus(302);
  }

  private String page(Actor actor) throws Exception {
    var answer = web.get().uri("/inbox/tasks").with(As.as(actor)).exchange();
    return Jsoup.parse(answer.getResponse().getContentAsString()).text();
  }
}
