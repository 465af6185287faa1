package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;

class SheetTests {
  private static final String TABLE = "小区,楼栋\n和平小区,\"1栋,东\"\n\n春城小區,2栋\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  @Covers("Z-10")
  void readsEveryEncodingInUse(String charset) throws Sheet.Unreadable {
    var sheet = Sheet.read(TABLE.getBytes(Charset.forName(charset)));
    assertThat(sheet.columns()).containsExactly("小区", "楼栋");
    assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(2, 4);
    assertThat(sheet.rows().getFirst().text("楼栋")).isEqualTo("1栋,东");
  }

  @Test
  void passesOverAByteOrderMark() throws Sheet.Unreadable {
    assertThat(Sheet.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)).columns())
        .containsExactly("小区", "楼栋");
  }

  @Test
  @Covers("Z-10")
  void readsTheFirstSheetOfAWorkbook() throws IOException, Sheet.Unreadable {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("小区");
      sheet.value(0, 0, "小区");
      sheet.value(0, 1, "户数");
      sheet.value(2, 0, "和平小区");
      sheet.value(2, 1, 120);
    }
    var sheet = Sheet.read(bytes.toByteArray());
    assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(3);
    assertThat(sheet.rows().getFirst().text("户数")).isEqualTo("120");
  }

  @Test
  void aBrokenFileIsUnreadableAndNothingElse() {
    for (var bytes : List.of("PK\u0003\u0004rubbish".getBytes(StandardCharsets.UTF_8)))
      assertThatThrownBy(() -> Sheet.read(bytes)).isInstanceOf(Sheet.Unreadable.class);
  }

  @Test
  void anEmptyFileHasNoColumns() throws Sheet.Unreadable {
    assertThat(Sheet.read(new byte[0]).columns()).isEmpty();
  }

  @Test
  void asManyCellsAsFitAndNotOneMore() throws Sheet.Unreadable {
    int rows = Sheet.MOST_CELLS / 2;
    var full = new StringBuilder("a,b\n").append("1,2\n".repeat(rows));
    assertThat(Sheet.read(full.toString().getBytes(StandardCharsets.UTF_8)).rows()).hasSize(rows);
    full.append("3,\n");
    assertThatThrownBy(() -> Sheet.read(full.toString().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Sheet.Unreadable.class, e -> assertThat(e.or("other")).isEqualTo("ui.sheet.large"));
  }

  @Test
  void aTextAsLongAsIsReadAndNotOneByteMore() throws Sheet.Unreadable {
    var bytes = new byte[Sheet.MOST_BYTES];
    Arrays.fill(bytes, (byte) '\n');
    assertThat(Sheet.read(bytes).rows()).isEmpty();
    assertThatThrownBy(() -> Sheet.read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOfSatisfying(Sheet.Unreadable.class, e -> assertThat(e.large()).isTrue());
  }
}
