package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.policy.Definition.Clause;

class TextsTests {
  private static final String GANSU = "甘肃省民政厅《甘肃省开展“三社联动”试点方案》2016年6月";

  @Test
  void aTextIsSaidByIssuerTitleMonthAndLine() {
    assertThat(Texts.named("002-gansu.txt:25")).isEqualTo(GANSU + " 原文第25行");
    assertThat(Texts.named("出自 002-gansu.txt，其余为示例")).isEqualTo("出自 " + GANSU + "，其余为示例");
    assertThat(Texts.named("见 003-guandu.txt:142、122 和 002-gansu.txt:19"))
        .isEqualTo("见 昆明市官渡区《官渡区“十三五”社区建设发展规划》2016年12月 原文第142、122行 和 " + GANSU + " 原文第19行");
  }

  @Test
  void whatIsNoTextOfOursStaysAsItIs() {
    assertThat(Texts.named("本平台自拟")).isEqualTo("本平台自拟");
    assertThat(Texts.named("999-elsewhere.txt:3")).isEqualTo("999-elsewhere.txt:3");
  }

  @Test
  void aClauseNamesItsDocumentAndNeverTheFile() {
    var id = UUID.randomUUID();
    assertThat(new Clause("", "002-gansu.txt", 25, null, "").source()).isEqualTo(GANSU + " 原文第25行");
    assertThat(new Clause("", "002-gansu.txt", 25, id, GANSU).source())
        .isEqualTo(GANSU + " 原文第25行");
    assertThat(new Clause("", "", 0, id, "某局《办法》").source()).isEqualTo("某局《办法》");
    assertThat(new Clause("", "第十条", 0, id, "某局《办法》").source()).isEqualTo("某局《办法》 (第十条)");
    assertThat(new Clause("", "", 0, null, "").source()).isEmpty();
  }
}
