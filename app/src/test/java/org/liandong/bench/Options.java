package org.liandong.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What to measure.
 *
 * @param root the project
 * @param data the folder of the platform measured
 * @param requests how many made-up requests there are
 * @param connections how many people click at once
 * @param round the length of one round of a measurement
 * @param rounds rounds of each way of taking requests in, in turn
 * @param use work with the data folder as it is instead of making a new one
 * @param fillOnly make the data folder and leave it at that
 * @param page where the report is written
 */
record Options(
    Path root,
    Path data,
    int requests,
    int connections,
    Duration round,
    int rounds,
    boolean use,
    boolean fillOnly,
    Path page) {
  private static final int MILLION = 1_000_000;

  static Options parse(String... arguments) {
    var root = Path.of(arguments[0]);
    var data = root.resolve("app/target/bench/data");
    var page = root.resolve("app/target/bench/requests.md");
    int requests = MILLION;
    int connections = 8;
    int seconds = 20;
    int rounds = 4;
    boolean use = false;
    boolean fillOnly = false;
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--requests" -> requests = Integer.parseInt(arguments[++i]);
        case "--connections" -> connections = Integer.parseInt(arguments[++i]);
        case "--data" -> data = Path.of(arguments[++i]).toAbsolutePath();
        case "--use" -> use = true;
        case "--fill" -> fillOnly = true;
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
        case "--quick" -> {
          requests = 20_000;
          seconds = 4;
          rounds = 2;
          page = root.resolve("app/target/bench/quick.md");
        }
        default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
    }
    return new Options(
        root,
        data,
        requests,
        connections,
        Duration.ofSeconds(seconds),
        rounds,
        use,
        fillOnly,
        page);
  }
}
