package org.liandong.engine;

import java.io.IOException;

/** One word of the command line: reads a public file, answers a record that is printed as JSON. */
public interface Command {
  /** The word, as in {@code budget}. */
  String name();

  /** How it is used: the line {@code Usage: ...}, its options and one example. */
  String usage();

  /**
   * Computes.
   *
   * @param words what was written behind the word; every option not taken from it is refused
   * @param run time, seed and progress
   * @return a record, printed as JSON with its components in their order
   * @throws BadInput when a file or an option is not as it must be
   * @throws IOException when a file cannot be read
   */
  Object run(Words words, Run run) throws IOException;
}
