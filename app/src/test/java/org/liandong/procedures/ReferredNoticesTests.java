package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.platform.Moment;
import org.springframework.beans.factory.annotation.Autowired;

/** Gates handed to notices: the notice and its closing are taken from there. */
@PlatformTest
class ReferredNoticesTests extends Referring {
  @Autowired NoticeResults results;
  @Autowired Notices notices;
  @Autowired Objections objections;

  @Test
  @Covers("APP-04")
  void theNoticeIsARealOneAndItsClosingPassesTheGate() {
    town.playTo(id, Town.worker(), "post");
    var worker = Town.worker();
    var posting = new Act.Posting(town.today(), town.today().plusDays(30), 0);
    for (var typed :
        List.of(
            new Act.Posted("post", posting, ""),
            new Act.Objected("post", "x"),
            new Act.Replied("post", 1, "x"),
            new Act.Closed("post", "")))
      refused(ProcedureRefusal.NOTICE_DECIDES, () -> town.act(worker, id, typed, 1));
    var notice = town.publish(worker, id, "post");
    refused(ProcedureRefusal.REFERRED, () -> town.publish(worker, id, "post"));
    town.photograph(worker, notice);
    var objection = town.at(() -> objections.object(resident(), notice, "太吵"));
    take(notice);
    town.passTo(notice);
    assertThat(town.close(notice)).as("an objection waits").isFalse();
    assertThat(step()).isEqualTo("post");
    town.at(() -> {
      objections.reply(worker, notice, objection, "加装隔音", false);
      return true;
    });
    take(notice);
    town.passTo(notice);
    assertThat(town.close(notice)).isTrue();
    assertThat(step()).isEqualTo("apply");
    assertThat(kinds())
        .containsSubsequence(
            Act.Kind.POSTED, Act.Kind.OBJECTED, Act.Kind.POSTED, Act.Kind.REPLIED, Act.Kind.CLOSED);
  }

  @Test
  @Covers("APP-04")
  void aNoticeShortenedByItsClerkIsRefusedAndAnObjectionThatWasRightStopsTheGate() {
    town.playTo(id, Town.worker(), "post");
    var worker = Town.worker();
    var short5 = new Referrals.Text("公示", "方案", 5, List.of(), UUID.randomUUID());
    int version = town.progress(id).version();
    assertThatThrownBy(() -> town.at(() -> referrals.publish(worker, id, version, "post", short5)))
        .as("the place asks for seven")
        .isInstanceOf(Refused.class);
    var notice = town.publish(worker, id, "post");
    var ends = java.util.Objects.requireNonNull(notices.find(worker, notice).ends());
    assertThatThrownBy(() ->
            town.at(() -> {
              notices.extend(worker, notice, 2, ends.minusDays(1), "急");
              return true;
            }))
        .isInstanceOf(Refused.class);
    town.photograph(worker, notice);
    var objection = town.at(() -> objections.object(resident(), notice, "预算不对"));
    town.at(() -> {
      objections.reply(worker, notice, objection, "确实不对", true);
      return true;
    });
    town.passTo(notice);
    assertThat(town.close(notice)).isTrue();
    assertThat(step()).as("right, so it does not pass").isEqualTo("post");
    town.act(worker, id, new Act.Returned("post", "hearing", "重做预算"), 0);
    assertThat(town.progress(id).round()).isEqualTo(2);
  }

  @Test
  void withoutAPhotoOfTheSheetTheGateWaitsForIt() {
    town.playTo(id, Town.worker(), "post");
    var notice = town.publish(Town.worker(), id, "post");
    town.passTo(notice);
    assertThat(town.close(notice)).isTrue();
    assertThat(step()).isEqualTo("post");
    refused(
        ProcedureRefusal.PAPERS_MISSING,
        () -> town.act(Town.worker(), id, new Act.Closed("post", ""), 0));
    town.act(Town.worker(), id, new Act.Closed("post", ""), 1);
    assertThat(step()).isEqualTo("apply");
  }

  @Test
  void theNewsOfThePublishingHeardAfterTheClosingChangesNothing() {
    town.playTo(id, Town.worker(), "post");
    var notice = town.publish(Town.worker(), id, "post");
    town.photograph(Town.worker(), notice);
    var published = town.today().atTime(12, 0).atZone(WorkingDays.ZONE).toInstant();
    town.passTo(notice);
    town.at(() -> notices.close(Actor.PLATFORM, notice));
    Moment.at(
        published,
        () -> {
          results.take(notice);
          return true;
        });
    assertThat(step()).isEqualTo("post");
    take(notice);
    assertThat(step()).isEqualTo("apply");
  }

  @Test
  void aNoticeOfAMatterTakenBackIsWithdrawn() {
    town.playTo(id, Town.worker(), "post");
    var notice = town.publish(Town.worker(), id, "post");
    town.act(Town.worker(), id, new Act.Withdrawn(""), 0);
    town.at(() -> {
      referred.stop(id, "撤回");
      return true;
    });
    assertThat(notices.find(Actor.PLATFORM, notice).stage())
        .isEqualTo(org.liandong.notices.Stage.WITHDRAWN);
  }

  private void take(Notice.Id notice) {
    town.at(() -> {
      results.take(notice);
      return true;
    });
  }

  private List<Act.Kind> kinds() {
    return procedures.facts(Actor.PLATFORM, id).stream().map(it -> it.act().kind()).toList();
  }

  private static Actor resident() {
    return PacksRoutesTests.resident();
  }
}
