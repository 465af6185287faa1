package org.liandong.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The platform as {@code bin/start} starts it: a process of its own, with its own database. */
final class Platform implements AutoCloseable {
  private final Process process;
  private final Path data;
  private final int port;
  private final Path output;
  private final Duration start;
  private final AtomicLong highest = new AtomicLong();

  private Platform(Process process, Path data, int port, Path output, Duration start) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.output = output;
    this.start = start;
  }

  static Platform start(Options options) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var output = options.data().resolveSibling("output.log");
    Files.createDirectories(options.data().getParent());
    var began = Instant.now();
    var process =
        new ProcessBuilder(
                options.root().resolve("bin/start").toString(),
                "--port",
                String.valueOf(port),
                "--data",
                options.data().toString(),
                "--no-demo")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    while (!healthy(port)) {
      if (!process.isAlive()) throw new IOException("the platform did not start: " + output);
      TimeUnit.MILLISECONDS.sleep(50);
    }
    var started =
        new Platform(process, options.data(), port, output, Duration.between(began, Instant.now()));
    started.watch();
    return started;
  }

  private static boolean healthy(int port) {
    try (var client = new Client(port)) {
      return client.get("/actuator/health").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Looks at the memory of the process five times a second. */
  private void watch() {
    Thread.ofVirtual()
        .start(() -> {
          while (process.isAlive()) {
            highest.accumulateAndGet(memory(), Math::max);
            try {
              TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
              return;
            }
          }
        });
  }

  private long memory() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  Duration start() {
    return start;
  }

  /** The first start after a build makes a cache beside it, which must not disturb. */
  static void awaitCache(Options options) throws InterruptedException {
    var cache = options.root().resolve("app/target/run/start.aot");
    for (int i = 0; i < 600 && !Files.exists(cache); i++) TimeUnit.MILLISECONDS.sleep(200);
  }

  int port() {
    return port;
  }

  /** The most memory the process has had resident, in MB. */
  long highest() {
    return highest.get();
  }

  /** Lines it said since this start that contain a word. */
  List<String> said(String word) throws IOException {
    var found = new ArrayList<String>();
    try (var lines = Files.lines(output)) {
      lines.filter(line -> line.contains(word)).forEach(found::add);
    }
    return found;
  }

  /** Where the database writes its log. */
  Path logs() {
    return data.resolve("logs");
  }

  Connection connect(String role) throws SQLException, IOException {
    var secrets = new Properties();
    try (var file = Files.newBufferedReader(data.resolve("database.passwords"))) {
      secrets.load(file);
    }
    var user =
        switch (role) {
          case "owner" -> "liandong_owner";
          case "runtime" -> "liandong_app";
          default -> "postgres";
        };
    var url = "jdbc:postgresql://127.0.0.1:" + databasePort() + "/liandong?options=" + SETTINGS;
    return DriverManager.getConnection(url, user, secrets.getProperty(role));
  }

  /** What the pool of the platform sets on its connections. */
  private static final String SETTINGS = "-c%20max_parallel_workers_per_gather=0%20-c%20jit=off";

  private int databasePort() throws IOException {
    return Integer.parseInt(Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3).strip());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
  }
}
