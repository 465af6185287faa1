package org.liandong.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The one font of papers, Noto Sans SC, parsed at the first paper and kept: reading its 30,000
 * glyphs anew for each paper would take longer than the paper. It is not safe for two threads, so
 * {@link Printing} draws one paper at a time.
 *
 * <p>The font draws some characters with one glyph, as 文 (U+6587) and the radical ⽂ (U+2F42). A PDF
 * names a glyph by the lowest of its characters, so that 文 would be copied and searched as a
 * radical. The doubles nobody types are therefore taken off the font's table in memory.
 */
final class PaperFont {
  private static final String FILE = "/ui/fonts/NotoSansSC-Regular.ttf";
  private static final int CMAP = 0x636d6170;
  private static final int HEAD = 16;
  private static final int GROUP = 12;
  private @Nullable TrueTypeFont parsed;

  TrueTypeFont get() {
    var known = parsed;
    if (known == null) {
      known = read();
      parsed = known;
    }
    return known;
  }

  private static TrueTypeFont read() {
    try (var file = PaperFont.class.getResourceAsStream(FILE)) {
      if (file == null) throw new IllegalStateException("no font " + FILE);
      var bytes = file.readAllBytes();
      cutDoubles(ByteBuffer.wrap(bytes));
      return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cutDoubles(ByteBuffer font) {
    int tables = font.getShort(4);
    for (int i = 0; i < tables; i++)
      if (font.getInt(12 + 16 * i) == CMAP) cutDoubles(font, font.getInt(20 + 16 * i));
  }

  private static void cutDoubles(ByteBuffer font, int cmap) {
    int kinds = font.getShort(cmap + 2);
    for (int i = 0; i < kinds; i++) {
      int table = cmap + font.getInt(cmap + 8 + 8 * i);
      if (font.getShort(table) == 12) cutGroups(font, table + HEAD, font.getInt(table + 12));
    }
  }

  /** A group of doubles becomes the group before it once more. */
  private static void cutGroups(ByteBuffer font, int first, int count) {
    for (int at = first + GROUP; at < first + count * GROUP; at += GROUP)
      if (isDouble(font.getInt(at)) && isDouble(font.getInt(at + 4)))
        font.put(at, font, at - GROUP, GROUP);
  }

  private static boolean isDouble(int character) {
    return character >= 0x2E80 && character <= 0x2FDF
        || switch (character) {
          case 0x2003, 0x2215, 0x2329, 0x232A -> true;
          default -> false;
        };
  }
}
