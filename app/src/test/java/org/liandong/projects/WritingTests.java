package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What helps to write an application: others who write, what is known already, files. */
@PlatformTest
class WritingTests {
  private static final Actor INVITED = As.actor("和某（示例）", Position.RESIDENT, "530111001003");

  @Autowired ApplicationContext platform;
  @Autowired Profiles profiles;
  @Autowired ProjectFiles files;
  private Pilot pilot;
  private Scheme.Id scheme;
  private Project.Id id;

  @BeforeEach
  void begun() {
    pilot = new Pilot(platform, "2026-07-02T01:00:00Z");
    scheme = pilot.call("530111", Scheme.Kind.VENTURE, 0);
    id = pilot.open(Pilot.agency(), scheme, Pilot.COMMUNITY);
  }

  private void invite(Actor by) {
    pilot.at(() -> {
      pilot.drafts.invite(by, id, INVITED.account());
      return null;
    });
  }

  @Test
  void whoIsInvitedWritesAndNeitherSendsNorInvites() {
    assertThatThrownBy(() -> pilot.projects.find(INVITED, id)).isInstanceOf(Absent.class);
    invite(Pilot.agency());
    pilot.write(INVITED, id, pilot.sound(id, 80_000));
    assertThat(pilot.project(id).sums().total().fen()).isEqualTo(8_000_000);
    refused(ProjectRefusal.NOT_YOURS, () -> pilot.submit(INVITED, id, ""));
    refused(ProjectRefusal.NOT_YOURS, () -> invite(INVITED));
    pilot.at(() -> pilot.drafts.hold(INVITED, id, "money"));
    refused(
        ProjectRefusal.HELD,
        () ->
            pilot.at(
                () -> pilot.drafts.write(Pilot.agency(), id, "money", 0, pilot.sound(id, 80_000))));
    pilot.submit(Pilot.agency(), id, "");
    refused(ProjectRefusal.WRONG_STAGE, () -> invite(Pilot.agency()));
  }

  @Test
  void whatIsKnownFillsEmptyFieldsAndLeavesWhatWasWritten() {
    var known = pilot.sound(id, 80_000);
    var first = pilot.open(Pilot.agency(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.agency(), first, known);
    var need =
        pilot.organisations.hear(
            Actor.PLATFORM, Pilot.COMMUNITY, Organisations.Heard.SURVEY, "孩子放学没人看（示例）");
    assertThat(pilot.at(() -> profiles.fill(Pilot.agency(), id))).isTrue();
    var filled = pilot.drafts.content(pilot.project(id));
    assertThat(filled.people().carrier()).isEqualTo(known.people().carrier());
    assertThat(filled.people().team()).hasSize(2);
    assertThat(filled.answer("community")).isEqualTo("老人多");
    assertThat(filled.facets().need()).isEqualTo(need);
    assertThat(pilot.at(() -> profiles.fill(Pilot.agency(), id))).isFalse();
    refused(ProjectRefusal.NOT_YOURS, () -> pilot.at(() -> profiles.fill(Pilot.county(), id)));
  }

  @Test
  void filesAreAddedAndDroppedWhileItIsWrittenAndStayAfterwards() {
    pilot.write(Pilot.agency(), id, pilot.sound(id, 80_000));
    var draft = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    var file = ProjectPapers.add(platform, draft);
    assertThat(files.of(pilot.project(draft))).hasSize(1);
    assertThat(files.open(pilot.project(draft), file).attachment().name()).contains("章程");
    assertThatThrownBy(() -> files.open(pilot.project(id), file)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> files.add(Pilot.worker(), draft, List.of(), ""))
        .isInstanceOf(Invalid.class);
    refused(ProjectRefusal.NOT_YOURS, () -> files.drop(Pilot.county(), draft, file));
    pilot.write(Pilot.worker(), draft, pilot.sound(draft, 60_000));
    pilot.submit(Pilot.worker(), draft, "另一批老人");
    refused(ProjectRefusal.WRONG_STAGE, () -> files.drop(Pilot.worker(), draft, file));
    assertThat(files.of(pilot.project(draft))).hasSize(1);
  }

  private static void refused(ProjectRefusal reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
