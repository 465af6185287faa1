package org.liandong.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook as text. */
final class Workbook {
  private static final int UNPACKED = 60_000_000;

  private Workbook() {}

  static boolean is(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  static List<List<String>> rows(byte[] bytes, int most) throws IOException {
    bounded(bytes);
    var all = new ArrayList<List<String>>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = book.getFirstSheet().openStream()) {
      var walk = rows.iterator();
      while (walk.hasNext()) {
        if (all.size() > most) throw new IOException("more than " + most + " rows");
        all.add(cells(walk.next()));
      }
    }
    return all;
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) cells.add(row.getCellText(i));
    return cells;
  }

  /** A workbook that unpacks to far more than any list needs is not opened. */
  private static void bounded(byte[] bytes) throws IOException {
    var file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, bytes);
      try (var zip = new ZipFile(file.toFile())) {
        long total = 0;
        for (var entry : Collections.list(zip.entries()))
          try (var unpacked = zip.getInputStream(entry)) {
            total += unpacked.transferTo(new Bounded(UNPACKED - total));
          }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Counts what is written and stops at a limit. */
  private static final class Bounded extends OutputStream {
    private long left;

    Bounded(long left) {
      this.left = left;
    }

    @Override
    public void write(int one) throws IOException {
      count(1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      count(length);
    }

    private void count(int length) throws IOException {
      left -= length;
      if (left < 0) throw new IOException("unpacks to more than " + UNPACKED);
    }
  }
}
