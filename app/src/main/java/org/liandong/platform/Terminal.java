package org.liandong.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The person at the terminal: what a command answers, and the one line of a failed start.
 * Everything else is logged. The only place that writes to the standard streams.
 */
public final class Terminal {
  private static final PrintStream OUT = stream(FileDescriptor.out);
  private static final PrintStream ERR = stream(FileDescriptor.err);

  private Terminal() {}

  /** A line of an answer. */
  public static void say(String line) {
    OUT.println(line);
  }

  /** A line about what went wrong. */
  public static void complain(String line) {
    ERR.println(line);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
