package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.liandong.base.AccountId;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Share;
import org.liandong.indicators.Figure;
import org.liandong.requests.Fact.By;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.figures.Resolution;

/**
 * Whole histories, made by hand, and what each does to the rate: silent closes, duplicates,
 * reopening once and again, another category, hand-overs without end. Note N12 row by row.
 */
class HistoriesTests {
  private static final By SOMEBODY = new By(AccountId.NONE, "", Position.RESIDENT, null);
  private static final Holder HOLDER = new Holder(new AccountId(new UUID(1, 1)), "甲（示例）");
  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant DUE = START.plus(Duration.ofDays(5));
  private static final Instant LATER = START.plus(Duration.ofDays(30));

  /** What counts for the rate, what against it, and what stands beside it. */
  private static final List<String> TABLE =
      List.of(
          // solved by the resident's own word
          "take answer confirm = CONFIRMED",
          "take handover take answer confirm rate = CONFIRMED",
          // a documented result, and a resident who said nothing for the days of the place
          "take answer lapse = SILENT",
          // silent close: the desk answered and would like to be done; it is not
          "take answer = ANSWERED",
          // the resident said it is not solved: once, and again, and confirmed in the end
          "take answer reopen answer confirm = REOPENED",
          "take answer lapse reopen answer confirm = REOPENED",
          "take answer reopen answer reopen answer reopen answer confirm = REOPENED",
          "take answer confirm reopen = REOPENED",
          // reopened, and then made a duplicate of another one to be rid of it
          "take answer reopen merge = REOPENED",
          // the same matter twice is counted once: with the other one
          "merge = DUPLICATE",
          "take merge = DUPLICATE",
          // another category, as often as one likes, is still the same request on the same clock
          "take classify classify answer confirm = CONFIRMED",
          "take classify classify = OVERDUE",
          // handed from one to the next until nobody answers
          "take handover take handover take handover = OVERDUE",
          "take handover return = OVERDUE",
          // a part taken out leaves the whole as late as it was
          "take split = OVERDUE",
          "withdraw = WITHDRAWN");

  @Test
  @Covers("NEJ-08")
  void eachHistoryCountsAsItSays() {
    for (var row : TABLE) {
      var parts = row.split(" = ");
      assertThat(kind(parts[0]).name()).as(parts[0]).isEqualTo(parts[1]);
    }
  }

  /** Three confirmed and one silent for it; five reopened and four overdue against it. */
  @Test
  @Covers("NEJ-08")
  void theRateOfTheWholeTableIsAsCountedByHand() {
    var counts = new HashMap<String, Long>();
    for (var row : TABLE) counts.merge(kind(row.split(" = ")[0]).name(), 1L, Long::sum);
    var figure = new Figure("530111", Resolution.MEASURE, counts);
    assertThat(figure.part()).isEqualTo(4);
    assertThat(figure.whole()).isEqualTo(13);
    assertThat(figure.share()).contains(Share.of(4, 13));
    assertThat(counts)
        .containsEntry("ANSWERED", 1L)
        .containsEntry("DUPLICATE", 2L)
        .containsEntry("WITHDRAWN", 1L);
  }

  /** Reopening again costs no more than once, and confirming afterwards gives nothing back. */
  @Test
  @Covers("NEJ-08")
  void oneMoreReopeningChangesNothingAndNothingWashesItOff() {
    assertThat(kind("take answer reopen answer confirm"))
        .isEqualTo(kind("take answer reopen answer reopen answer confirm"))
        .isEqualTo(Resolution.REOPENED);
  }

  @ParameterizedTest
  @Covers("NEJ-08")
  @ValueSource(strings = {"take lapse", "lapse", "take confirm", "confirm", "answer", "take rate"})
  void whatWouldCloseWithoutAResultIsRefused(String history) {
    assertThatThrownBy(() -> kind(history)).isInstanceOf(Refused.class);
  }

  private static Resolution kind(String history) {
    var facts = new ArrayList<>(List.of(fact(1, new Action.Submit("x"))));
    for (var step : history.split(" ")) facts.add(fact(facts.size() + 1, action(step)));
    return Resolution.of(Standing.of(facts), LATER);
  }

  private static Action action(String step) {
    return switch (step) {
      case "take" -> new Action.Take("");
      case "handover" -> new Action.HandOver(HOLDER, "x");
      case "return" -> new Action.Return("x");
      case "answer" -> new Action.Answer("x");
      case "confirm" -> new Action.Confirm("");
      case "reopen" -> new Action.Reopen("x");
      case "lapse" -> new Action.Lapse("");
      case "withdraw" -> new Action.Withdraw("");
      case "merge" -> new Action.Merge(new UUID(2, 2), "x");
      case "split" -> new Action.Split(new UUID(3, 3), "x");
      case "classify" -> new Action.Classify("other", Affair.GOVERNMENT, "x");
      case "rate" -> new Action.Rate(5, "");
      default -> throw new IllegalArgumentException(step);
    };
  }

  private static Fact fact(int nr, Action action) {
    return new Fact(nr, START.plusSeconds(nr), SOMEBODY, action, HOLDER, DUE);
  }
}
