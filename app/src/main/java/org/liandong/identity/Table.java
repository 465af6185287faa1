package org.liandong.identity;

import java.io.ByteArrayInputStream;
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
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.liandong.base.Invalid;

/**
 * A sheet of rows under a head line, from XLSX or CSV. CSV may be UTF-8 or, as Chinese Excel writes
 * it, GB18030.
 */
record Table(List<Map<String, String>> rows) {
  private static final int MOST = 5000;

  Table {
    rows = List.copyOf(rows);
  }

  static Table read(byte[] file) {
    try {
      var xlsx = file.length > 4 && file[0] == 'P' && file[1] == 'K';
      var lines = xlsx ? workbook(file) : text(file);
      if (lines.size() < 2) throw Invalid.field("file", "identity.import.empty");
      if (lines.size() > MOST) throw Invalid.field("file", "identity.import.many");
      return new Table(under(lines));
    } catch (IOException | UncheckedIOException e) {
      throw Invalid.field("file", "identity.import.unreadable");
    }
  }

  private static List<List<String>> workbook(byte[] file) throws IOException {
    var lines = new ArrayList<List<String>>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      rows.limit(MOST + 1).forEach(row -> lines.add(cells(row)));
    } catch (RuntimeException notAWorkbook) {
      throw new IOException(notAWorkbook);
    }
    return lines;
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null || cell.getText() == null ? "" : cell.getText().strip());
    }
    return cells;
  }

  private static List<List<String>> text(byte[] file) throws IOException {
    var text = decode(file).replaceFirst("^\uFEFF", "");
    var lines = new ArrayList<List<String>>();
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      for (var record : parser) lines.add(record.stream().map(String::strip).toList());
    }
    return lines;
  }

  private static String decode(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("GB18030"));
    }
  }

  private static List<Map<String, String>> under(List<List<String>> lines) {
    var heads = lines.getFirst();
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < heads.size(); i++)
        row.put(heads.get(i), i < line.size() ? line.get(i) : "");
      rows.add(row);
    }
    return rows;
  }
}
