package org.liandong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the platform as it is started for use, on its own database with fsync on, and compares
 * the taking in of requests with the same statements sent by plain JDBC in the same run. Run by
 * {@code bin/bench}.
 */
public final class Bench {
  private final Options options;
  private final Report report = new Report();

  private Bench(Options options) {
    this.options = options;
  }

  public static void main(String... arguments) throws Exception {
    var bench = new Bench(Options.parse(arguments));
    bench.run();
    System.exit(bench.report.failed() ? 1 : 0);
  }

  private void run() throws Exception {
    head();
    report.heading("Start and loading");
    report.table("what", "measured", "limit");
    if (options.use()) report.again(loading());
    else fill();
    if (options.fillOnly()) return;
    long memory;
    try (var platform = Platform.start(options)) {
      started("start again, on the full database, until it answers", platform, 15);
      Platform.awaitCache(options);
      measure(platform);
      memory = platform.highest();
    }
    report.heading("Memory");
    report.table("what", "measured", "limit");
    report.row(
        "most memory of the Java process during all of the above (RSS)",
        report.limit(memory < 600, memory + " MB"),
        "< 600 MB");
    report.write(options.page());
    if (!options.use()) FileSystemUtils.deleteRecursively(options.data());
  }

  /** What was measured while the data was loaded, kept beside it. */
  private Path loading() {
    return options.data().resolve("bench-loading.md");
  }

  private void head() throws IOException {
    report.say("## Requests");
    report.say("");
    report.say(
        "The platform was started by `bin/start` as anybody starts it: one Java "
            + "process and its embedded PostgreSQL with fsync on. The clients, the platform and the database shared the "
            + "machine's cores, so rates are low and ratios are what counts.");
    report.say("");
    report.say(Report.machine());
    report.say("");
    report.say(
        "Data: %,d requests in two counties over two years, %d connections, each acting again as soon as it was answered."
            .formatted(options.requests(), options.connections()));
  }

  /** A new data folder: first start with the national tree, then the volume. */
  private void fill() throws Exception {
    FileSystemUtils.deleteRecursively(options.data());
    int before = report.size();
    try (var platform = Platform.start(options)) {
      started("first start on an empty folder, until it answers", platform, 60);
      imported(platform);
      Platform.awaitCache(options);
    }
    var began = Instant.now();
    seed();
    var took = Duration.between(began, Instant.now());
    report.row(
        "`bin/liandong seed --requests %d`, start and analysis included"
            .formatted(options.requests()),
        "%s, %,.0f requests/s"
            .formatted(seconds(took), options.requests() / (took.toMillis() / 1000.0)),
        "");
    report.keep(before, loading());
  }

  private void started(String what, Platform platform, int limit) {
    report.row(
        what,
        report.limit(platform.start().toSeconds() < limit, seconds(platform.start())),
        "< " + limit + " s");
  }

  private void imported(Platform platform) throws IOException, InterruptedException {
    for (int i = 0; i < 300 && platform.said("places: ").stream().noneMatch(Bench::loaded); i++)
      TimeUnit.MILLISECONDS.sleep(200);
    var line = platform.said("places: ").stream().filter(Bench::loaded).findFirst().orElseThrow();
    var millis = Long.parseLong(line.replaceAll(".* in (\\d+) ms.*", "$1"));
    var places = line.replaceAll(".*places: (\\d+) loaded.*", "$1");
    report.row(
        "import of the national tree, " + places + " places",
        report.limit(millis < 20_000, seconds(Duration.ofMillis(millis))),
        "< 20 s");
  }

  private static boolean loaded(String line) {
    return line.contains(" loaded in ");
  }

  private void seed() throws IOException, InterruptedException {
    var seed =
        new ProcessBuilder(
                options.root().resolve("bin/liandong").toString(),
                "seed",
                "--requests",
                String.valueOf(options.requests()),
                "--data",
                options.data().toString())
            .inheritIO()
            .start();
    if (seed.waitFor() != 0) throw new IOException("the seed failed");
  }

  private void measure(Platform platform) throws Exception {
    try (var owner = platform.connect("owner")) {
      rows(owner);
      new Pages(options, report, platform, owner).measure();
      new Intake(options, report, platform, owner).measure();
      new Rush(options, report, platform, owner).measure();
      new Sealing(options, report, owner).measure();
    }
  }

  private void rows(Connection owner) throws SQLException {
    report.row(
        "rows in `requests.request`, of them open",
        "%,d, %,d"
            .formatted(
                number(owner, "select count(*) from requests.request"),
                number(owner, "select count(*) from requests.request where open")),
        "");
    report.row(
        "rows in `requests.fact`",
        "%,d".formatted(number(owner, "select count(*) from requests.fact")),
        "");
  }

  static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }
}
