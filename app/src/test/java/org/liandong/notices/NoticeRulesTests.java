package org.liandong.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liandong.Diagrams;
import org.liandong.Histories;

/** Stages and masking, without a database. */
class NoticeRulesTests {
  @Test
  void masksWhatIsPersonalAndLeavesTheRest() {
    assertThat(Masking.cover("电话13812345678。", List.of())).isEqualTo("电话138****5678。");
    assertThat(Masking.cover("530111199001011234", List.of())).isEqualTo("5****************4");
    assertThat(Masking.cover("53011119900101123X", List.of())).doesNotContain("19900101");
    assertThat(Masking.cover("卡号 6222 0212 3456 7890 123", List.of())).doesNotContain("6222");
    assertThat(Masking.cover("a.b@example.com", List.of())).isEqualTo("a***@example.com");
    assertThat(Masking.cover("公示期7天，2026年11月25日，共12345元", List.of()))
        .isEqualTo("公示期7天，2026年11月25日，共12345元");
    assertThat(Masking.cover("欧阳修文和李四", List.of("欧阳修文", "李四"))).isEqualTo("欧阳**和李*");
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new SplittableRandom(seed);
      var words = "甲" + (13_000_000_000L + random.nextLong(6_999_999_999L)) + "乙";
      assertThat(Masking.bare(Masking.cover(words, List.of()))).as(words).isFalse();
    }
  }

  @Test
  void replayEqualsTheLiveFoldOverRandomHistories() {
    Histories.replay(
        new Histories.Life<>(
            Action.DRAFTED,
            Stage.DRAFT,
            List.of(Action.values()),
            Lifecycle::allows,
            Lifecycle::next,
            Lifecycle::fold));
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "notices", Stage.values(), List.of(Action.values()), Enum::name, Lifecycle::next);
  }
}
