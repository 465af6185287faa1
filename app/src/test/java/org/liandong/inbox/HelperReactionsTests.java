package org.liandong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Position;
import org.liandong.identity.Authorisation;
import org.liandong.identity.IdentityEvent.ActedFor;
import org.liandong.identity.IdentityEvent.Authorised;
import org.liandong.identity.IdentityEvent.Withdrawn;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
@Covers({"SUPL-22", "Z-08"})
class HelperReactionsTests {
  private static final Actor RESIDENT = As.actor("张秀英（示例）", Position.RESIDENT, "530111001001");
  private static final Actor HELPER = As.actor("李敏（示例）", Position.RESIDENT, "530111001001");
  private static final Authorisation.Id ID =
      new Authorisation.Id(new County("530111"), new UUID(5, 5));
  private HelperReactions reactions;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;
  @Autowired MockMvcTester web;

  /** Called directly: the listener of the platform works after the commit, elsewhere. */
  @BeforeEach
  void listener() {
    reactions = new HelperReactions(inbox);
  }

  private List<String> told(Actor actor) {
    return reaches.within(
        Reach.of(actor),
        () -> inbox.messages(actor, null, 20).rows().stream().map(Message::key).toList());
  }

  @Test
  void theResidentIsToldWhoMayActAndWhenTheyDo() {
    reactions.tell(
        new Authorised(
            ID, RESIDENT.account(), HELPER.account(), HELPER.name(), RESIDENT.account()));
    var at = Instant.parse("2026-11-22T02:05:00Z");
    var began = new ActedFor(ID, RESIDENT.account(), HELPER.account(), HELPER.name(), at);
    reactions.tell(began);
    assertThat(told(RESIDENT))
        .containsExactlyInAnyOrder("inbox.told.authorised", "inbox.told.acted");
    assertThat(told(HELPER)).containsExactly("inbox.told.may-help");
    assertThat(web.get().uri("/inbox").with(As.as(RESIDENT)))
        .bodyText()
        .contains("李敏（示例） 可以替你办事了", "李敏（示例） 在 2026-11-22 10:05 开始替你办事");
  }

  @Test
  void anEventHandledAgainTellsNothingAgain() {
    var at = Instant.parse("2026-11-22T02:05:00Z");
    var began = new ActedFor(ID, RESIDENT.account(), HELPER.account(), HELPER.name(), at);
    reactions.tell(began);
    reactions.tell(began);
    assertThat(told(RESIDENT)).hasSize(1);
    reactions.tell(
        new ActedFor(ID, RESIDENT.account(), HELPER.account(), HELPER.name(), at.plusSeconds(60)));
    assertThat(told(RESIDENT)).hasSize(2);
  }

  @Test
  void whoeverDidNotTakeItBackIsTold() {
    reactions.tell(new Withdrawn(ID, RESIDENT.account(), HELPER.account(), RESIDENT.account()));
    assertThat(told(RESIDENT)).isEmpty();
    assertThat(told(HELPER)).containsExactly("inbox.told.help-over");
    reactions.tell(new Withdrawn(ID, RESIDENT.account(), HELPER.account(), HELPER.account()));
    assertThat(told(RESIDENT)).containsExactly("inbox.told.withdrawn");
  }
}
