package org.liandong.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, one after the other, in bounded memory: strict UTF-8 (a byte order mark
 * is passed over), no line longer than {@link #LONGEST}. Anything else is refused with its line.
 */
public final class Lines implements Closeable {
  /** The longest line, in bytes. */
  public static final int LONGEST = 4 << 20;

  private final InputStream in;
  private final String name;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int number;

  private Lines(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  public static Lines of(Path file) throws IOException {
    if (Files.isDirectory(file)) throw new BadInput(file + ": is a folder");
    return new Lines(
        new BufferedInputStream(Files.newInputStream(file), 1 << 16),
        String.valueOf(file.getFileName()));
  }

  /** The next line without its end, or null behind the last one. */
  public @Nullable String next() throws IOException {
    held.reset();
    int read = in.read();
    if (read < 0) return null;
    number++;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (read == 0) throw bad("a zero byte: this is no UTF-8 text");
      if (held.size() == LONGEST) throw bad("the line is longer than 4 MiB");
      held.write(read);
    }
    return text();
  }

  private String text() {
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(held.toByteArray()))
              .toString();
      if (number == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException _) {
      throw bad("this is no UTF-8 text");
    }
  }

  /** The number of the line read last, from 1. */
  public int number() {
    return number;
  }

  /** A complaint about the line read last. */
  public BadInput bad(String reason) {
    return new BadInput(name, Math.max(1, number), reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
