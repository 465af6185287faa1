package org.liandong.engine.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param root the project's folder
 * @param data the public sets
 * @param suites the problems wanted; empty for all
 * @param only a part of the names of the instances wanted; empty for all
 * @param limit for each instance
 * @param quick nothing is written to the page
 * @param jmh which kernels to measure instead, as a regular expression
 */
record Options(
    Path root,
    Path data,
    Set<String> suites,
    String only,
    Duration limit,
    boolean quick,
    boolean help,
    Optional<String> jmh) {
  static final String USAGE =
      """
      Usage: bin/bench engine [options]
        --suite NAME[,NAME]  only these problems (budget, opinion, ...)
        --only TEXT          only instances with this in their name
        --time-limit S       for each instance (60)
        --data DIR           the public sets (../shared/data)
        --quick              nothing is written to docs/performance.md, as with --suite and --only
        --jmh [PATTERN]      measure the hot loops alone, with JMH\
      """;

  static Options parse(String... arguments) {
    var left = new ArrayDeque<>(Arrays.asList(arguments));
    var root = Path.of(left.pop());
    var options = usual(root);
    while (!left.isEmpty()) {
      var word = left.pop();
      options =
          switch (word) {
            case "--help", "-h" -> options.asking(true, options.quick);
            case "--quick" -> options.asking(options.help, true);
            case "--jmh" -> options.kernels(left.isEmpty() ? ".*" : left.pop());
            case "--suite" -> options.problems(Set.of(left.pop().split(",")));
            case "--only" -> options.part(left.pop());
            case "--data" -> options.in(Path.of(left.pop()));
            case "--time-limit" -> options.within(Duration.ofSeconds(Long.parseLong(left.pop())));
            default -> throw new IllegalArgumentException("unknown option " + word);
          };
    }
    return options;
  }

  private static Options usual(Path root) {
    var data = root.resolve("../shared/data").normalize();
    return new Options(
        root, data, Set.of(), "", Duration.ofSeconds(60), false, false, Optional.empty());
  }

  private Options asking(boolean forHelp, boolean forQuick) {
    return new Options(root, data, suites, only, limit, forQuick, forHelp, jmh);
  }

  private Options kernels(String pattern) {
    return new Options(root, data, suites, only, limit, quick, help, Optional.of(pattern));
  }

  private Options problems(Set<String> names) {
    return new Options(root, data, names, only, limit, quick, help, jmh);
  }

  private Options part(String text) {
    return new Options(root, data, suites, text, limit, quick, help, jmh);
  }

  private Options in(Path folder) {
    return new Options(root, folder, suites, only, limit, quick, help, jmh);
  }

  private Options within(Duration time) {
    return new Options(root, data, suites, only, time, quick, help, jmh);
  }

  /** Whether everything is measured, so that the page is written. */
  boolean whole() {
    return !quick && suites.isEmpty() && only.isEmpty();
  }

  boolean wants(String suite) {
    return suites.isEmpty() || suites.contains(suite);
  }

  boolean includes(String instance) {
    return instance.contains(only);
  }

  /** Where the table is written. */
  Path page() {
    return root.resolve("engine/target/bench/engine.md");
  }
}
