package org.liandong.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.surveys.Survey.Facts;
import org.liandong.surveys.Survey.Per;
import org.liandong.surveys.Survey.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@PlatformTest
class SurveysTests extends Surveying {
  @Autowired Settling settling;
  @Autowired SatisfactionMeasures measures;
  @Autowired DSLContext sql;
  @Autowired SurveyTasks tasks;

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
}
