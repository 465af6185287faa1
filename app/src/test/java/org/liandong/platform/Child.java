package org.liandong.platform;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Another JVM that runs a class of ours, without the classes of the tests unless they are asked
 * for.
 */
record Child(Process process, BufferedReader out) implements AutoCloseable {

  /** The exit code and everything that was said on both streams. */
  record End(int code, List<String> lines) {}

  static Child platform(String... arguments) throws IOException {
    return start(false, "org.liandong.Liandong", arguments);
  }

  static Child start(boolean tests, String main, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(tests),
                main));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LIANDONG_"));
    var process = builder.start();
    return new Child(process, process.inputReader());
  }

  private static String classPath(boolean tests) {
    var whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(whole.split(File.pathSeparator))
        .filter(entry -> tests || !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads until a line holds the words; null when the process ended before. */
  String await(String words) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine())
      if (line.contains(words)) return line;
    throw new AssertionError("ended without saying: " + words);
  }

  End end() throws Exception {
    var lines = out.lines().toList();
    process.waitFor(60, TimeUnit.SECONDS);
    return new End(process.exitValue(), lines);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
