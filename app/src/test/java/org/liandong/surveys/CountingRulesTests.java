package org.liandong.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;

class CountingRulesTests {
  private static final Groups FIVE = new Groups(5);
  private static final Question SCALE = new Question(Question.Kind.SCALE, "满意吗", true, List.of());
  private static final Question SEVERAL =
      new Question(Question.Kind.SEVERAL, "要什么", false, List.of("长椅", "路灯", "绿地"));
  private static final Question NUMBER =
      new Question(Question.Kind.NUMBER, "几口人", false, List.of());

  /** Worked out by hand from the formula and equal to what is printed in statistics books. */
  @Test
  @Covers("EVA-12")
  void intervalsAreWilsons() {
    assertThat(Interval.wilson(8, 10).low()).isCloseTo(0.4902, within(0.0001));
    assertThat(Interval.wilson(8, 10).high()).isCloseTo(0.9433, within(0.0001));
    assertThat(Interval.wilson(0, 10).low()).isZero();
    assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(0.0001));
    assertThat(Interval.wilson(10, 10).high()).isEqualTo(1);
    assertThat(Interval.wilson(500, 1000).low()).isCloseTo(0.4691, within(0.0001));
    assertThatThrownBy(() -> Interval.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.wilson(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void groupsOfFourAreHiddenAndOfFiveShown() {
    assertThat(FIVE.shown(Map.of("a", 4, "b", 4, "c", 5))).containsExactly("c");
    assertThat(FIVE.shown(Map.of("a", 5, "b", 6))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatAPlaceAsksForIsKeptButNeverBelowThree() {
    assertThat(new Groups(10).shown(Map.of("a", 9, "b", 10, "c", 9))).containsExactly("b");
    assertThat(new Groups(1).smallest()).isEqualTo(3);
    assertThat(new Groups(1).shows(2)).isFalse();
  }

  @Test
  void aSingleHiddenGroupTakesTheNextSmallestWithItOrItCouldBeWorkedOut() {
    assertThat(FIVE.shown(Map.of("a", 3, "b", 9, "c", 7))).containsExactly("b");
    assertThat(FIVE.shown(Map.of("a", 3, "b", 9))).isEmpty();
  }

  @Test
  void theSameSeedAndListAreTheSameSampleInWhateverOrder() {
    var aliases =
        new ArrayList<>(IntStream.range(0, 1000).mapToObj(i -> Lot.hash("" + i)).toList());
    var drawn = Lot.draw("2026-11-28 福彩 051423", aliases, 50);
    assertThat(drawn).hasSize(50).doesNotHaveDuplicates();
    var digest = Lot.digest(aliases);
    Collections.shuffle(aliases, new Random(7));
    assertThat(Lot.draw("2026-11-28 福彩 051423", aliases, 50)).isEqualTo(drawn);
    assertThat(Lot.digest(aliases)).isEqualTo(digest);
    assertThat(Lot.draw("another", aliases, 50)).isNotEqualTo(drawn);
    assertThat(Lot.draw("another", aliases, 2000)).hasSize(1000);
  }

  @Test
  void everyoneIsDrawnAboutEquallyOften() {
    var aliases = IntStream.range(0, 20).mapToObj(i -> Lot.hash("" + i)).toList();
    var often = new int[20];
    for (int seed = 0; seed < 2000; seed++)
      for (var one : Lot.draw("seed" + seed, aliases, 5)) often[aliases.indexOf(one)]++;
    assertThat(java.util.Arrays.stream(often).min().orElseThrow()).isGreaterThan(400);
    assertThat(java.util.Arrays.stream(often).max().orElseThrow()).isLessThan(600);
  }

  @Test
  void answersAreHeldAgainstTheirQuestions() {
    var questions = List.of(SCALE, SEVERAL, NUMBER);
    assertThat(Reply.check(questions, List.of(reply(1, 5)))).hasSize(1);
    assertThat(Reply.check(questions, List.of(reply(1, 1), reply(2, 1, 3), reply(3, 0))))
        .hasSize(3);
    wrong(questions, List.of(), "q1");
    wrong(questions, List.of(reply(1, 0)), "q1");
    wrong(questions, List.of(reply(1, 6)), "q1");
    wrong(questions, List.of(reply(1, 4, 5)), "q1");
    wrong(questions, List.of(reply(1, 5), reply(2, 4)), "q2");
    wrong(questions, List.of(reply(1, 5), reply(2, 1, 1)), "q2");
    wrong(questions, List.of(reply(1, 5), reply(3, 10_000)), "q3");
  }

  @Test
  void whatIsOpenDoesNotOpenAgainAndWhatIsClosedStays() {
    assertThat(Survey.next(Survey.Stage.DRAFT, Survey.Step.OPEN)).isEqualTo(Survey.Stage.OPEN);
    assertThat(Survey.next(Survey.Stage.OPEN, Survey.Step.CLOSE)).isEqualTo(Survey.Stage.CLOSED);
    for (var stage : List.of(Survey.Stage.OPEN, Survey.Stage.CLOSED))
      assertThatThrownBy(() -> Survey.next(stage, Survey.Step.OPEN)).isInstanceOf(Refused.class);
    for (var stage : List.of(Survey.Stage.DRAFT, Survey.Stage.CLOSED))
      assertThatThrownBy(() -> Survey.next(stage, Survey.Step.CLOSE)).isInstanceOf(Refused.class);
  }

  private static Reply reply(int question, Integer... values) {
    return new Reply(question, List.of(values), null);
  }

  private static void wrong(List<Question> questions, List<Reply> replies, String field) {
    assertThatThrownBy(() -> Reply.check(questions, replies))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys(field));
  }
}
