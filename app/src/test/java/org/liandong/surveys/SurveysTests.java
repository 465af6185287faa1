package org.liandong.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.people.HouseholdMember;
import org.liandong.people.Households;
import org.liandong.people.People;
import org.liandong.people.Registration;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.surveys.Survey.Facts;
import org.liandong.surveys.Survey.Per;
import org.liandong.surveys.Survey.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class SurveysTests {
  private static final Question SCALE = new Question(Question.Kind.SCALE, "满意吗", true, List.of());
  private static final Question WORDS = new Question(Question.Kind.WORDS, "还想说", false, List.of());
  private static final Actor ZHOU = resident(1);
  @Autowired Surveys surveys;
  @Autowired Answers answers;
  @Autowired Counting counting;
  @Autowired Frames frames;
  @Autowired Settling settling;
  @Autowired SatisfactionMeasures measures;
  @Autowired DSLContext sql;
  @Autowired SurveyTasks tasks;
  @Autowired People people;
  @Autowired Households households;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  private static Actor resident(int nr) {
    return As.actor("居民" + nr + "（示例）", Position.RESIDENT, World.COMMITTEE.value());
  }

  @Test
  @Covers("EVA-12")
  void askedOnceAnsweredOncePerPersonAndCounted() {
    var id = opened(Who.PLACE, Per.PERSON);
    assertThat(tasks.waitingFor(ZHOU, 5)).hasSize(1);
    for (int i = 1; i <= 6; i++) give(resident(i), id, i <= 4 ? 5 : 2);
    assertThat(tasks.waitingFor(ZHOU, 5)).isEmpty();
    refused(SurveyRefusal.ANSWERED_ALREADY, () -> give(ZHOU, id, 1));
    assertThat(counting.of(id)).isEmpty();
    surveys.close(World.worker(), id);
    var results = counting.of(id).orElseThrow();
    assertThat(results.sheets()).isEqualTo(6);
    var count = results.counts().getFirst();
    assertThat(count.satisfied()).isEqualTo(4);
    assertThat(count.mean()).isEqualTo(4);
    refused(SurveyRefusal.NOT_OPEN, () -> give(resident(7), id, 5));
  }

  @Test
  void withFourAnswersNothingIsShown() {
    var id = opened(Who.PLACE, Per.PERSON);
    for (int i = 1; i <= 4; i++) give(resident(i), id, 5);
    surveys.close(World.worker(), id);
    var results = counting.of(id).orElseThrow();
    assertThat(results.shown()).isFalse();
    assertThat(results.counts()).isEmpty();
    assertThat(answers.words(World.worker(), id, null, 10).rows()).isEmpty();
  }

  @Test
  @Covers({"EVA-12", "EVA-21"})
  void aClosedSurveyIsTakenIntoTheFiguresOnceAndOnlyAsItMayBeShown() {
    var few = opened(Who.PLACE, Per.PERSON);
    for (int i = 1; i <= 4; i++) give(resident(i), few, 5);
    var id = opened(Who.PLACE, Per.PERSON);
    for (int i = 1; i <= 6; i++) give(resident(i), id, i <= 4 ? 4 : 3);
    settling.settle();
    assertThat(measures.subjects().list(sql, id.county(), null, 10)).isEmpty();
    surveys.close(World.worker(), few);
    surveys.close(World.worker(), id);
    settling.settle();
    settling.settle();
    var subjects = measures.subjects().list(sql, id.county(), null, 10);
    assertThat(measures.counted(id.county(), subjects))
        .extracting(it -> it.committee() + " " + it.kind() + " " + it.amount())
        .containsExactlyInAnyOrder(
            World.COMMITTEE + " SATISFIED 4", World.COMMITTEE + " UNSATISFIED 2");
    assertThat(measures.rows(Actor.VISITOR, id.county(), subjects, Locale.CHINESE))
        .allMatch(row -> ("/public/surveys/" + id).equals(row.href()));
  }

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
  void questionsStayOnceItIsOpenAndARevisionIsANewVersion() {
    var id = opened(Who.PLACE, Per.PERSON);
    refused(SurveyRefusal.NOT_A_DRAFT, () -> surveys.add(World.worker(), id, version(id), SCALE));
    var next = surveys.revise(World.worker(), id, UUID.randomUUID());
    var second = surveys.asked(World.worker(), next);
    assertThat(second.nr()).isEqualTo(2);
    assertThat(second.root()).isEqualTo(id.value());
    assertThat(second.questions()).hasSize(2);
    surveys.raise(World.worker(), next, 1, 2);
    surveys.remove(World.worker(), next, 2, 2);
    assertThat(surveys.asked(World.worker(), next).questions()).containsExactly(WORDS);
    refused(SurveyRefusal.STALE, () -> surveys.add(World.worker(), next, 2, SCALE));
  }

  @Test
  void nothingOpensWithoutQuestionsOrAfterItsLastDay() {
    var empty =
        surveys.draft(
            World.worker(),
            World.COMMITTEE,
            facts(Who.PLACE, Per.PERSON),
            List.of(),
            UUID.randomUUID());
    refused(SurveyRefusal.NO_QUESTIONS, () -> surveys.open(World.worker(), empty, 1));
    var past = new Facts("a", "", Per.PERSON, Who.PLACE, null, null, clock.instant());
    var late =
        surveys.draft(World.worker(), World.COMMITTEE, past, List.of(SCALE), UUID.randomUUID());
    refused(SurveyRefusal.CLOSES_PAST, () -> surveys.open(World.worker(), late, 1));
  }

  @Test
  void whoRunsAnotherPlaceAsksNobodyHereAndDraftsAreSeenByNobodyElse() {
    var other = As.actor("别处（示例）", Position.COMMUNITY_WORKER, World.OTHER_COMMITTEE.value());
    refused(
        SurveyRefusal.NOT_YOURS,
        () ->
            surveys.draft(
                other,
                World.COMMITTEE,
                facts(Who.PLACE, Per.PERSON),
                List.of(SCALE),
                UUID.randomUUID()));
    var id = drafted(Who.PLACE, Per.PERSON, null);
    assertThatThrownBy(() -> surveys.find(id)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> surveys.asked(other, id)).isInstanceOf(Absent.class);
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

  @Test
  @Covers("EVA-12")
  void noSheetLeadsToAPersonAndNoneCanBeChanged() {
    assertThat(
            jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = 'surveys'"
                    + " and table_name in ('sheet', 'answer')",
                String.class))
        .doesNotContain("account", "name", "at", "key", "place");
    var id = opened(Who.PLACE, Per.PERSON);
    give(ZHOU, id, 5);
    assertThatThrownBy(() -> jdbc.update("update surveys.answer set value = 1"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheAnswers() {
    var few = opened(Who.PLACE, Per.PERSON);
    var many = opened(Who.PLACE, Per.PERSON);
    for (int i = 1; i <= 5; i++) give(resident(i), few, 5);
    for (int i = 1; i <= 40; i++) give(resident(i), many, 1 + i % 5);
    surveys.close(World.worker(), few);
    surveys.close(World.worker(), many);
    assertThat(statements(many)).isEqualTo(statements(few));
  }

  private int statements(Survey.Id id) {
    return StatementCount.during(() -> assertThat(counting.of(id)).isPresent()).size();
  }

  private int version(Survey.Id id) {
    return surveys.asked(World.worker(), id).version();
  }

  private Survey.Id opened(Who who, Per per) {
    var id = drafted(who, per, null);
    surveys.open(World.worker(), id, 1);
    return id;
  }

  private Survey.Id drafted(Who who, Per per, @Nullable String seed) {
    var facts = facts(who, per);
    var all =
        new Facts(facts.title(), "", per, who, who == Who.SAMPLE ? 10 : null, seed, facts.closes());
    return surveys.draft(
        World.worker(), World.COMMITTEE, all, List.of(SCALE, WORDS), UUID.randomUUID());
  }

  private Facts facts(Who who, Per per) {
    return new Facts("物业服务满意度", "", per, who, null, null, clock.instant().plus(Duration.ofDays(7)));
  }

  private void give(Actor actor, Survey.Id id, int step) {
    var replies = new ArrayList<Reply>();
    replies.add(new Reply(1, List.of(step), null));
    answers.give(actor, id, replies);
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

  private static void refused(SurveyRefusal reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
