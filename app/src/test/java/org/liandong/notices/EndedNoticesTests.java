package org.liandong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.notices.PublicNotices.State;
import org.liandong.platform.Moment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What ended runs no more, though nobody has closed it yet. */
@PlatformTest
class EndedNoticesTests {
  private static final Actor WORKER = World.worker();
  @Autowired Notices notices;
  @Autowired PublicNotices published;
  @Autowired MockMvcTester web;
  private Notice.Id id;

  @BeforeEach
  void running() {
    var draft =
        new Notice.Draft(
            Notice.Kind.NOTICE, "", "", "车位划线", "共二十个车位。", 7, List.of(), UUID.randomUUID());
    id = notices.draft(WORKER, World.COMMITTEE, draft);
    notices.publish(WORKER, id, 1);
  }

  @Test
  void runsInListsUntilItsLastDayAndNotTheDayAfter() {
    assertThat(after(0, () -> listed(State.RUNNING))).containsExactly(id);
    assertThat(after(0, () -> listed(State.CLOSED))).isEmpty();
    assertThat(after(1, () -> listed(State.RUNNING))).isEmpty();
    assertThat(after(1, () -> listed(State.CLOSED))).containsExactly(id);
    assertThat(after(1, () -> listed(State.ALL))).containsExactly(id);
  }

  @Test
  void everybodyReadsThatItEndedAndTheClerkThatItWaits() {
    var list = "/notices?place=530111001001";
    assertThat(page(0, list)).bodyText().contains("车位划线", "还有 1 天");
    assertThat(page(1, list)).bodyText().doesNotContain("车位划线");
    assertThat(page(1, list + "&state=closed")).bodyText().contains("车位划线", "已到期，待办结");
    assertThat(page(1, "/notices/" + id)).bodyText().contains("已到期，待办结");
    assertThat(page(1, "/notices/table.csv?place=530111001001"))
        .bodyText()
        .contains("已到期，待办结")
        .doesNotContain("公示中");
    assertThat(page(0, "/desk/notices")).bodyText().doesNotContain("已到期，待办结");
    assertThat(page(1, "/desk/notices")).bodyText().contains("已到期，待办结", "车位划线");
    assertThat(page(0, "/desk/notices/" + id)).bodyText().doesNotContain("还没有办结");
    assertThat(page(1, "/desk/notices/" + id)).bodyText().contains("还没有办结", "结束公示");
  }

  private List<Notice.Id> listed(State state) {
    return published.list(World.COMMITTEE, state, null, null, 20).rows().stream()
        .map(PublicNotice::id)
        .toList();
  }

  private MvcTestResult page(int days, String address) {
    return after(days, () -> web.get().uri(address).with(as(WORKER)).exchange());
  }

  /** So many days after its last one. */
  private <T> T after(int days, Supplier<T> work) {
    var day = Objects.requireNonNull(notices.find(WORKER, id).ends()).plusDays(days);
    return Moment.at(day.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant(), work);
  }
}
