package org.liandong.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;

/** How much a workbook unpacks to: one that holds far more than any table needs is not opened. */
final class Unpacked {
  private static final long MOST = 64_000_000;

  private Unpacked() {}

  static void check(byte[] bytes) throws IOException, Sheet.Unreadable {
    var file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, bytes);
      try (var zip = new ZipFile(file.toFile())) {
        long total = 0;
        for (var entry : Collections.list(zip.entries()))
          try (var unpacked = zip.getInputStream(entry)) {
            total += unpacked.transferTo(new Bounded(MOST - total));
          }
      }
    } catch (TooMuch e) {
      throw Sheet.Unreadable.large(MOST);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
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
      if (left < 0) throw new TooMuch();
    }
  }
}
