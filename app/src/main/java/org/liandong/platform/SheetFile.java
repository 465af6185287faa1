package org.liandong.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to hand out. Cells are text or numbers; text that a spreadsheet would take for a formula
 * is written so that it stays text.
 */
public record SheetFile(String title, List<String> columns, List<List<@Nullable Object>> rows) {
  private static final String FORMULA = "=+-@\t\r";

  /** CSV in UTF-8 with a byte order mark, which spreadsheets need to see Chinese. */
  public byte[] csv() {
    var text = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(columns);
      for (var row : rows) printer.printRecord(row.stream().map(SheetFile::safe).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object safe(@Nullable Object cell) {
    if (cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
      return "'" + text;
    return cell == null ? "" : cell;
  }

  /** One sheet of an XLSX workbook, the head in bold and frozen. */
  public byte[] xlsx() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Liandong", "1.0")) {
      var sheet =
          book.newWorksheet(title.isBlank() ? "1" : title.replaceAll("[\\\\/?*:\\[\\]]", " "));
      head(sheet);
      for (int i = 0; i < rows.size(); i++) row(sheet, i + 1, rows.get(i));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void head(Worksheet sheet) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  private static void row(Worksheet sheet, int at, List<@Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell instanceof Number number) sheet.value(at, i, number);
      else if (cell != null) sheet.value(at, i, cell.toString());
    }
  }
}
