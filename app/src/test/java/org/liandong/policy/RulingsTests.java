package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.RuleValues.Change;
import org.springframework.beans.factory.annotation.Autowired;

/** What was ruled stays ruled, whatever holds later. */
@PlatformTest
@Covers("Z-03")
class RulingsTests {
  private static final PlaceCode GUANDU = new PlaceCode("530111");
  private static final String RULE = "requests.reopen-days";
  private final Actor officer = actor("周某(示例)", Position.COUNTY_OFFICER, "530111");
  @Autowired Rules rules;
  @Autowired RuleValues values;
  @Autowired Rulings rulings;
  @Autowired Clock clock;

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static Measured after(long days) {
    return Measured.amount(Measured.count("policy.input.days", Unit.DAYS, days));
  }

  private Change change(String value, LocalDate from) {
    var seen = rules.value(RULE, GUANDU, from).definition().id();
    var period = new Period(from, null);
    return new Change(RULE, "", value, Kind.HARD, period, "", "区政府会议纪要(示例)第3条", null, "试行期满", seen);
  }

  @Test
  void anOldRulingReplaysToItsOutcomeAfterTheValueChanged() {
    var strict = Ruling.of(rules.value(RULE, GUANDU, today()), after(16));
    var mild = Ruling.of(rules.value(RULE, GUANDU, today()), after(15));
    assertThat(strict.refuses()).isTrue();
    assertThat(mild.kept()).isTrue();
    var id = rulings.keep(officer, GUANDU, "530111-subject", strict);

    values.set(officer, GUANDU, change("30", today()));
    values.set(officer, GUANDU, change("7", today()));

    var replay = rulings.replay(officer, id);
    assertThat(replay.same()).isTrue();
    assertThat(replay.again().outcome()).isEqualTo(Ruling.Outcome.BROKEN);
    assertThat(replay.kept().ruling().origin()).isEqualTo("base 1");
    assertThat(replay.kept().ruling().definition().value()).isEqualTo("15");
    var now = Ruling.of(rules.value(RULE, GUANDU, today()), after(15));
    assertThat(now.kept()).isFalse();
    assertThat(now.origin()).isEqualTo("530111 2");
  }

  @Test
  void aRulingSaysItsArithmetic() {
    var broken = Ruling.of(rules.value(RULE, GUANDU, today()), after(16));
    assertThat(rulings.explain(broken, Locale.SIMPLIFIED_CHINESE).sentence())
        .isEqualTo("办结后可以重提的天数：天数 16 天，应不超过 15 天");
    assertThat(rulings.explain(broken, Locale.ENGLISH).source()).isEqualTo("Our own reading");
  }

  @Test
  void aLaterChangeWaitsForItsDay() {
    values.set(officer, GUANDU, change("30", today().plusDays(10)));
    assertThat(rules.value(RULE, GUANDU, today().plusDays(9)).count()).isEqualTo(15);
    assertThat(rules.value(RULE, GUANDU, today().plusDays(10)).count()).isEqualTo(30);
    assertThat(rules.value(RULE, new PlaceCode("530112"), today().plusDays(10)).count())
        .isEqualTo(15);
  }

  @Test
  void aChangeInTheMiddleLeavesWhatCameBefore() {
    values.set(officer, GUANDU, change("30", today()));
    values.set(officer, GUANDU, change("20", today().plusDays(5)));
    assertThat(rules.value(RULE, GUANDU, today().plusDays(4)).count()).isEqualTo(30);
    assertThat(rules.value(RULE, GUANDU, today().plusDays(5)).count()).isEqualTo(20);
    values.end(officer, GUANDU, RULE, today().plusDays(9), "恢复");
    assertThat(rules.value(RULE, GUANDU, today().plusDays(9)).count()).isEqualTo(20);
    assertThat(rules.value(RULE, GUANDU, today().plusDays(10)).count()).isEqualTo(15);
  }

  @Test
  void aStaleFormIsRefused() {
    var first = change("30", today());
    var second = change("20", today());
    values.set(officer, GUANDU, first);
    assertThatThrownBy(() -> values.set(officer, GUANDU, second))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(PolicyRefusal.CHANGED_MEANWHILE));
  }

  @Test
  void strangersSeeNoRuling() {
    var value = rules.value(RULE, GUANDU, today());
    var id = rulings.keep(officer, GUANDU, "s", Ruling.of(value, after(1)));
    var neighbour = actor("吴某(示例)", Position.COUNTY_OFFICER, "530112");
    assertThatThrownBy(() -> rulings.find(neighbour, id)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> rulings.find(Actor.VISITOR, id)).isInstanceOf(Absent.class);
    assertThat(rulings.on(neighbour, id.county(), "s")).isEmpty();
    assertThat(rulings.on(officer, id.county(), "s")).hasSize(1);
  }

  @Test
  void onlyOfficersOfThePlaceChangeIt() {
    var neighbour = actor("吴某(示例)", Position.COUNTY_OFFICER, "530112");
    var street = actor("郑某(示例)", Position.STREET_OFFICER, "530111001");
    var change = change("30", today());
    assertThatThrownBy(() -> values.set(neighbour, GUANDU, change)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> values.set(street, GUANDU, change)).isInstanceOf(Absent.class);
  }
}
