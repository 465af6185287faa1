package org.liandong.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.people.HouseholdMember;
import org.liandong.people.Households;
import org.liandong.people.People;
import org.liandong.people.Registration;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.surveys.Survey.Per;
import org.liandong.surveys.Survey.Who;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked, and that each has one voice. */
@PlatformTest
class AskedTests extends Surveying {
  @Autowired Frames frames;
  @Autowired People people;
  @Autowired Households households;
  @Autowired Reaches reaches;

  @Test
  void onlyThoseWhoLiveThereAreAskedAndStaffAreNot() {
    var id = opened(Who.PLACE, Per.PERSON);
    var stranger = As.actor("外地人（示例）", Position.RESIDENT, World.OTHER_COMMITTEE.value());
    refused(SurveyRefusal.NOT_ASKED, () -> give(stranger, id, 5));
    refused(SurveyRefusal.NOT_ASKED, () -> give(World.worker(), id, 5));
    refused(SurveyRefusal.NOT_ASKED, () -> give(Actor.VISITOR, id, 5));
  }

  @Test
  void aHouseholdHasOneVoiceWhereHouseholdsAreAsked() {
    var household = UUID.randomUUID();
    inHousehold(resident(1), household);
    inHousehold(resident(2), household);
    var id = opened(Who.PLACE, Per.HOUSEHOLD);
    reaches.within(
        Reach.of(resident(1)),
        () -> {
          give(resident(1), id, 5);
          return true;
        });
    refused(
        SurveyRefusal.ANSWERED_ALREADY,
        () ->
            reaches.within(
                Reach.of(resident(2)),
                () -> {
                  give(resident(2), id, 5);
                  return true;
                }));
    give(resident(3), id, 5);
  }

  private void inHousehold(Actor actor, UUID household) {
    var given = Registration.of(World.COMMITTEE, actor.account(), actor.name(), null);
    var person = people.register(Actor.PLATFORM, given);
    var day = LocalDate.of(2026, 3, 1);
    households.join(World.worker(), new HouseholdMember(person.id(), household, day, false));
  }

  @Test
  void aHelperAnswersForTheResidentAndTheResidentNotAgain() {
    var id = opened(Who.PLACE, Per.PERSON);
    var helper =
        new Actor(
            World.worker().account(),
            "赵某",
            ZHOU.hat(),
            new Actor.Principal(ZHOU.account(), ZHOU.name(), "1"));
    give(helper, id, 4);
    refused(SurveyRefusal.ANSWERED_ALREADY, () -> give(ZHOU, id, 5));
    for (int i = 2; i <= 6; i++) give(resident(i), id, 4);
    surveys.close(World.worker(), id);
    assertThat(counting.of(id).orElseThrow().helped()).isEqualTo(1);
  }

  @Test
  void aSampleIsDrawnByItsSeedAndAnybodyCanDrawItAgain() {
    for (int i = 1; i <= 30; i++) lives(resident(i));
    var noSeed = drafted(Who.SAMPLE, Per.PERSON, null);
    refused(SurveyRefusal.NO_SEED, () -> surveys.open(World.worker(), noSeed, 1));
    var id = drafted(Who.SAMPLE, Per.PERSON, "福彩 051423");
    surveys.open(World.worker(), id, 1);
    var survey = surveys.find(id);
    var list = counting.frame(id);
    var draw = java.util.Objects.requireNonNull(survey.draw());
    assertThat(list).hasSize(draw.frame()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Lot.digest(list)).isEqualTo(draw.digest());
    var again = Lot.draw("福彩 051423", list, 10);
    int drawn = 0;
    for (int i = 1; i <= 30; i++) {
      var may = answers.may(resident(i), survey) == Answers.May.ANSWER;
      assertThat(may).isEqualTo(again.contains(Lot.alias(id, resident(i).account())));
      if (may) drawn++;
    }
    assertThat(drawn).isLessThanOrEqualTo(10);
    assertThat(frames.size(id)).isEqualTo(10);
  }

  @Test
  void onlyTheInvitedAnswerAndAnotherModuleNamesThem() {
    var id =
        surveys.draft(
            World.worker(),
            World.COMMITTEE,
            facts(Who.INVITED, Per.PERSON),
            List.of(SCALE),
            List.of(ZHOU.account()));
    surveys.open(World.worker(), id, 1);
    refused(SurveyRefusal.NOT_ASKED, () -> give(resident(2), id, 5));
    give(ZHOU, id, 5);
    refused(SurveyRefusal.NOT_ASKED, () -> surveys.revise(World.worker(), id, UUID.randomUUID()));
  }

  private void lives(Actor actor) {
    As.known(jdbc, actor);
    jdbc.update(
        "insert into identity.appointment (county, id, account, position, place, line, post, since,"
            + " at, by_account, by_hat) values ('530111', ?, ?, 'RESIDENT', '530111001001',"
            + " 'GENERAL', 'resident', '2026-01-01', now(), ?, ?)",
        UUID.randomUUID(),
        actor.account().value(),
        actor.account().value(),
        UUID.randomUUID());
  }
}
