package org.liandong.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.liandong.base.Invalid;

/** A table somebody hands in: rows with a head, from a workbook or a CSV in UTF-8 or GB 18030. */
record TableFile(List<String> columns, List<Row> rows) {
  private static final Charset GB = Charset.forName("GB18030");
  private static final char BOM = '\uFEFF';

  /**
   * One row.
   *
   * @param line as a person counts: the head is line 1
   */
  record Row(int line, Map<String, String> cells) {
    String text(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private static final int ROWS = 20_000;

  /** Column heads people write, and what they mean. */
  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry("编码", "code"),
          Map.entry("代码", "code"),
          Map.entry("上级", "parent"),
          Map.entry("上级编码", "parent"),
          Map.entry("名称", "name"),
          Map.entry("事项名称", "name"),
          Map.entry("英文名称", "name_en"),
          Map.entry("清单", "list"),
          Map.entry("正负面", "list"),
          Map.entry("日期", "day"),
          Map.entry("类型", "kind"),
          Map.entry("節假日", "name"),
          Map.entry("节假日", "name"),
          Map.entry("編碼", "code"),
          Map.entry("名稱", "name"),
          Map.entry("上級", "parent"),
          Map.entry("清單", "list"));

  /** Reads what was handed in: a workbook by its first bytes, otherwise a CSV. */
  static TableFile read(byte[] bytes) {
    try {
      return Workbook.is(bytes) ? of(Workbook.rows(bytes, ROWS)) : csv(bytes);
    } catch (IOException | RuntimeException e) {
      throw Invalid.field("file", "policy.invalid.file");
    }
  }

  static TableFile csv(byte[] bytes) {
    try (var parser =
        CSVFormat.EXCEL
            .builder()
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(decode(bytes)))) {
      var records = parser.getRecords().stream().map(CSVRecord::toList).toList();
      return of(records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first row names the columns; rows without any text are passed over. */
  static TableFile of(List<List<String>> records) {
    if (records.isEmpty()) return new TableFile(List.of(), List.of());
    var columns = records.getFirst().stream().map(TableFile::head).toList();
    var rows = new ArrayList<Row>();
    for (int i = 1; i < records.size(); i++) {
      var cells = cells(columns, records.get(i));
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty()))
        rows.add(new Row(i + 1, cells));
    }
    return new TableFile(columns, rows);
  }

  private static String head(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT);
    return HEADS.getOrDefault(plain, plain);
  }

  private static Map<String, String> cells(List<String> columns, List<String> record) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(columns.size(), record.size()); i++)
      if (!columns.get(i).isEmpty()) cells.put(columns.get(i), record.get(i).strip());
    return cells;
  }

  /** UTF-8 when the bytes are valid UTF-8, else GB 18030, which holds every GBK file. */
  static String decode(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, GB);
    }
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }
}
