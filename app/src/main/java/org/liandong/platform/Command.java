package org.liandong.platform;

/**
 * A command of {@code bin/liandong}. Modules declare theirs as beans; it runs within the whole
 * platform but without its web server and jobs, beside a running one or alone.
 */
public interface Command {
  /** The word that calls it, such as {@code create-admin}. */
  String name();

  /** How it is called and what it does, in one line: {@code create-admin NAME makes ...}. */
  String usage();

  /**
   * Does the work. Answers go to {@link Terminal}; what a person did wrong is a {@link
   * StartRefused}.
   *
   * @return the exit code
   */
  int run(Arguments arguments);
}
