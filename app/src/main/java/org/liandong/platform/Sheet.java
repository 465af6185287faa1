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

  /** Cells that hold text, in all rows together: what fits in memory beside everything else. */
  static final int MOST_CELLS = 500_000;

  /** Bytes of a table that is read as text. */
  static final int MOST_BYTES = 16_000_000;

  private static final String LARGE = "ui.sheet.large";

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
    private final boolean large;

    public Unreadable(String why, Throwable cause) {
      super(why, cause);
      this.large = false;
    }

    private Unreadable(String why) {
      super(why);
      this.large = true;
    }

    /** It holds more than is read at once: to be split. */
    public static Unreadable large(long most) {
      return new Unreadable("more than " + most);
    }

    public boolean large() {
      return large;
    }

    /** The key of what to say: the caller's own, unless the file is too large. */
    public String or(String key) {
      return large ? LARGE : key;
    }
  }

  /** Reads a file of either kind: an XLSX file begins as every zip archive does. */
  public static Sheet read(byte[] bytes) throws Unreadable {
    var zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    var table = new Table();
    try {
      if (zip) xlsx(bytes, table);
      else csv(bytes, table);
      return table.sheet();
    } catch (Table.Full full) {
      throw Unreadable.large(MOST_CELLS);
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  /** The same for a table read as text, before anything is made of it. */
  public static void bounded(byte[] bytes, int most) throws Unreadable {
    if (bytes.length > most) throw Unreadable.large(most);
  }

  private static void csv(byte[] bytes, Table table) throws IOException, Unreadable {
    bounded(bytes, MOST_BYTES);
    var format = CSVFormat.EXCEL.builder().setIgnoreEmptyLines(false).get();
    try (var parser = format.parse(new StringReader(decode(bytes)))) {
      for (var record : parser) table.take((int) record.getRecordNumber(), record.toList());
    }
  }

  private static void xlsx(byte[] bytes, Table table) throws IOException, Unreadable {
    Unpacked.check(bytes);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> table.take(row.getRowNum(), row.stream().map(Sheet::text).toList()));
    }
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.getText();
  }

  /** The first row names the columns; rows without any text are passed over. */
  private static final class Table {
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private int cells;

    static final class Full extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    void take(int line, List<String> texts) {
      if (line == 1) columns = texts.stream().map(String::strip).toList();
      else {
        var named = named(texts);
        cells += named.size();
        if (cells > MOST_CELLS) throw new Full();
        if (!named.isEmpty()) rows.add(new Row(line, named));
      }
    }

    private Map<String, String> named(List<String> texts) {
      var named = new LinkedHashMap<String, String>();
      for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
        var text = texts.get(i).strip();
        if (!text.isEmpty()) named.put(columns.get(i), text);
      }
      return named;
    }

    Sheet sheet() {
      return new Sheet(columns, rows);
    }
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
