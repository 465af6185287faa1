package org.liandong.engine;

import org.jspecify.annotations.Nullable;

/** A file or an option that cannot be used, with the place and the reason in one line. */
public final class BadInput extends RuntimeException {
  /** About a command line or a file as a whole. */
  public BadInput(String reason) {
    super(reason);
  }

  /**
   * About a line of a file.
   *
   * @param file its name
   * @param line counted from 1
   */
  public BadInput(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }

  /** What is wrong, never empty. */
  @Override
  public String getMessage() {
    @Nullable String message = super.getMessage();
    return message == null ? "bad input" : message;
  }
}
