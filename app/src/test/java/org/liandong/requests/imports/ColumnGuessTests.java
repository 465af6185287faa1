package org.liandong.requests.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liandong.platform.Sheet;
import org.liandong.requests.imports.ImportMapping.Target;

class ColumnGuessTests {
  @Test
  void aChineseHeadIsGuessedWhateverItsWidthSpacesAndRemarks() {
    var head = List.of("工单 编号（必填）", "受理時間", "问题类别", "投诉内容", "所属社区", "办理状态", "备注");
    assertThat(ColumnGuess.of(head))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Target.KEY, "工单 编号（必填）",
                Target.CREATED, "受理時間",
                Target.CATEGORY, "问题类别",
                Target.WORDS, "投诉内容",
                Target.PLACE, "所属社区",
                Target.STATUS, "办理状态"));
  }

  @Test
  void anEnglishHeadIsGuessedWhateverItsCase() {
    var head = List.of("Case-No.", "Date Opened", "ＴＹＰＥ", " description *", "Community", "STATUS");
    assertThat(ColumnGuess.of(head))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Target.KEY, "Case-No.",
                Target.CREATED, "Date Opened",
                Target.CATEGORY, "ＴＹＰＥ",
                Target.WORDS, " description *",
                Target.PLACE, "Community",
                Target.STATUS, "STATUS"));
  }

  @Test
  void thePlainerNameWinsAndAColumnIsGuessedOnce() {
    var guessed = ColumnGuess.of(List.of("标题", "诉求内容", "时间", "提交时间", "status", "Status"));
    assertThat(guessed)
        .containsEntry(Target.WORDS, "诉求内容")
        .containsEntry(Target.CREATED, "提交时间")
        .containsEntry(Target.STATUS, "status");
    assertThat(new HashSet<>(guessed.values())).hasSameSizeAs(guessed.values());
  }

  @Test
  void whatSaysNothingIsNotGuessed() {
    assertThat(ColumnGuess.of(List.of("甲", "乙", "", "（）", "备注"))).isEmpty();
  }

  /** A name that stood for two things would give the second none. */
  @Test
  void noUsualNameStandsForTwoThings() {
    var names = Arrays.stream(Target.values()).flatMap(it -> it.usual().stream()).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aGuessIsNotSettledBeforeAPersonSaysSo() {
    var sheet = new Sheet(List.of("编号", "时间", "类别", "内容", "社区", "状态"), List.of());
    var guess = ImportMapping.guess(sheet);
    assertThat(guess.lacking()).isEmpty();
    assertThat(guess.settled()).isFalse();
    assertThat(said(guess.columns()).settled()).isTrue();
    assertThat(said(Map.of(Target.KEY, "编号")).lacking()).hasSize(5);
    assertThat(said(Map.of(Target.KEY, "编号")).settled()).isFalse();
  }

  private static ImportMapping said(Map<Target, String> columns) {
    return new ImportMapping("", columns, Map.of(), Map.of(), Map.of(), java.util.Set.of());
  }
}
