package org.liandong.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables to take away, written row by row, so that their length does not matter. */
public enum SheetFormat {
  CSV("text/csv", "csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private static final int ROWS_OF_A_SHEET = 1_000_000;
  private static final int ROWS_IN_MEMORY = 1_000;
  private final String mediaType;
  private final String ending;

  SheetFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  public String ending() {
    return ending;
  }

  /** One line of a table: text, numbers, booleans; anything else is written as its text. */
  public record Line(List<@Nullable Object> cells) {}

  /**
   * Writes a table and leaves {@code out} open.
   *
   * @param head the names of the columns
   */
  public void write(OutputStream out, List<String> head, Iterator<Line> lines) throws IOException {
    switch (this) {
      case CSV -> csv(out, head, lines);
      case XLSX -> xlsx(out, head, lines);
    }
  }

  private static void csv(OutputStream out, List<String> head, Iterator<Line> lines)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(head);
    while (lines.hasNext())
      printer.printRecord(lines.next().cells().stream().map(SheetFormat::harmless));
    printer.flush();
  }

  /** A text that a spreadsheet would take for a formula gets a quote in front. */
  private static @Nullable Object harmless(@Nullable Object cell) {
    return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }

  private static void xlsx(OutputStream out, List<String> head, Iterator<Line> lines)
      throws IOException {
    var book = new Workbook(out, "Liandong", null);
    for (int number = 1; number == 1 || lines.hasNext(); number++) {
      var sheet = book.newWorksheet(String.valueOf(number));
      for (int column = 0; column < head.size(); column++) sheet.value(0, column, head.get(column));
      for (int row = 1; row < ROWS_OF_A_SHEET && lines.hasNext(); row++) {
        line(sheet, row, lines.next());
        if (row % ROWS_IN_MEMORY == 0) sheet.flush();
      }
      sheet.finish();
    }
    book.finish();
  }

  private static void line(Worksheet sheet, int row, Line line) {
    int column = 0;
    for (var cell : line.cells()) {
      switch (cell) {
        case null -> {}
        case BigDecimal number -> sheet.value(row, column, number);
        case Number number -> sheet.value(row, column, number);
        case Boolean flag -> sheet.value(row, column, flag);
        default -> sheet.value(row, column, cell.toString());
      }
      column++;
    }
  }
}
