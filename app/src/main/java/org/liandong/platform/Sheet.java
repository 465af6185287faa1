package org.liandong.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A table somebody hands in: rows under a head, from CSV (UTF-8, GBK or GB 18030, told by the
 * bytes) or from the first sheet of an XLSX file (Z-10).
 *
 * @param columns the words of the head, as they were written
 */
public record Sheet(List<String> columns, List<Row> rows) {
  private static final Charset GB = Charset.forName("GB18030");
  private static final int MOST_ROWS = 200_000;

  /**
   * One row.
   *
   * @param line as a person counts: the head is line 1
   */
  public record Row(int line, Map<String, String> cells) {
    /** The text under a column, empty when there is none. */
    public String text(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** The bytes hold no table that can be read; the message says why, in English, for the log. */
  public static class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unreadable(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** Reads a file of either kind: an XLSX file begins as every zip archive does. */
  public static Sheet read(byte[] bytes) throws Unreadable {
    var zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    try {
      return of(zip ? xlsx(bytes) : csv(bytes));
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<List<String>> csv(byte[] bytes) throws IOException {
    var format = CSVFormat.EXCEL.builder().setIgnoreEmptyLines(false).get();
    try (var parser = format.parse(new StringReader(decode(bytes)))) {
      return parser.stream().limit(MOST_ROWS).map(CSVRecord::toList).toList();
    }
  }

  private static List<List<String>> xlsx(byte[] bytes) throws IOException {
    Unpacked.check(bytes);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = book.getFirstSheet().openStream()) {
      var records = new ArrayList<List<String>>();
      rows.limit(MOST_ROWS)
          .forEach(row -> {
            while (records.size() < row.getRowNum() - 1) records.add(List.of());
            records.add(row.stream().map(Sheet::text).toList());
          });
      return records;
    }
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.getText();
  }

  /** The first row names the columns; rows without any text are passed over. */
  private static Sheet of(List<List<String>> records) {
    if (records.isEmpty()) return new Sheet(List.of(), List.of());
    var columns = records.getFirst().stream().map(String::strip).toList();
    var rows = new ArrayList<Row>();
    for (int i = 1; i < records.size(); i++) {
      var cells = cells(columns, records.get(i));
      if (!cells.isEmpty()) rows.add(new Row(i + 1, cells));
    }
    return new Sheet(columns, rows);
  }

  private static Map<String, String> cells(List<String> columns, List<String> record) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
      var text = record.get(i).strip();
      if (!text.isEmpty()) cells.put(columns.get(i), text);
    }
    return cells;
  }

  /** UTF-8 when the bytes are valid UTF-8, else GB 18030, which holds every GBK file. */
  public static String decode(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, GB);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
