package org.liandong.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs PostgreSQL's programs. They refuse to run as root; root runs them in a user namespace of
 * their own, in which it is nobody.
 *
 * @param home the unpacked binaries
 * @param log where their words go
 */
record Programs(Path home, Path log) {
  private static final Pattern COMPLAINT = Pattern.compile("FATAL|PANIC|ERROR|error:|unshare:");

  /** Runs one program to its end; false when it failed. */
  boolean run(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    if (root()) command.addAll(List.of("unshare", "--user"));
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    var started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    started.environment().keySet().removeIf(name -> name.startsWith("PG"));
    started.environment().put("LC_ALL", "C");
    try {
      return started.start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What a program complained of last, for the one line of a failure. */
  String lastWords() throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(COMPLAINT.asPredicate()).reduce("", (before, line) -> line).strip();
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"))
        && System.getProperty("os.name", "").startsWith("Linux");
  }

  private static File nothing() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }
}
