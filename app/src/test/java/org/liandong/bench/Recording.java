package org.liandong.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to what the platform says to its database, in the log of the database: every statement
 * with its values, the transactions they stand in, nothing the platform could forget to tell.
 */
final class Recording implements AutoCloseable {
  private static final Pattern WORK_OF_ITS_OWN =
      Pattern.compile(
          "scheduled_tasks|\"?audit\"?\\.\"?(sealed|unsealed\"? where|node|tree_head)|policy\"?\\.\"?revision"
              + "|for update skip locked|pg_try_advisory",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
  private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'([^']*+(?:''[^']*+)*+)')");
  private final Connection server;
  private final Path logs;

  /**
   * One statement.
   *
   * @param values as text; empty for none, null elements for null
   */
  record Statement(String sql, List<@Nullable String> values) {}

  /** Statements that stand or fall together; {@code own} without BEGIN. */
  record Transaction(boolean readOnly, boolean own, List<Statement> statements) {}

  private Recording(Connection server, Path logs) {
    this.server = server;
    this.logs = logs;
  }

  static Recording begin(Platform platform) throws SQLException, IOException, InterruptedException {
    var recording = new Recording(platform.connect("superuser"), platform.logs());
    recording.set("log_destination", "jsonlog");
    recording.set("log_statement", "all");
    TimeUnit.SECONDS.sleep(1);
    return recording;
  }

  private void set(String name, @Nullable String value) throws SQLException {
    try (var statement = server.createStatement()) {
      statement.execute(
          value == null
              ? "alter system reset " + name
              : "alter system set " + name + " = '" + value + "'");
      statement.execute("select pg_reload_conf()");
    }
  }

  /** What one act makes the platform say, with what it sets going in the background. */
  List<Transaction> of(Load.Act act) throws Exception {
    var before = sizes();
    if (!act.act()) throw new IOException("what was to be recorded failed");
    TimeUnit.MILLISECONDS.sleep(600);
    var lines = new ArrayList<JsonNode>();
    for (var file : files()) lines.addAll(lines(file, before.getOrDefault(file, 0L)));
    return transactions(lines);
  }

  private Map<Path, Long> sizes() throws IOException {
    var sizes = new LinkedHashMap<Path, Long>();
    for (var file : files()) sizes.put(file, Files.size(file));
    return sizes;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(logs)) {
      return all.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private static List<JsonNode> lines(Path file, long from) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(from);
      var bytes = new byte[(int) (in.length() - from)];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(line -> JsonMapper.shared().readTree(line))
          .toList();
    }
  }

  private static List<Transaction> transactions(List<JsonNode> lines) {
    var open = new LinkedHashMap<Integer, List<Statement>>();
    var all = new ArrayList<Transaction>();
    lines.stream()
        .filter(line -> "liandong_app".equals(line.path("user").asString("")))
        .filter(line -> "liandong".equals(line.path("application_name").asString("")))
        .sorted(Comparator.comparing(line -> line.path("timestamp").asString("")))
        .forEach(line -> statement(line, open, all));
    all.removeIf(Recording::ofItsOwn);
    return all;
  }

  private static void statement(
      JsonNode line, Map<Integer, List<Statement>> open, List<Transaction> all) {
    var found = EXECUTED.matcher(line.path("message").asString(""));
    if (!found.matches()) return;
    var pid = line.path("pid").intValue();
    var sql = found.group(1).strip();
    if (sql.isEmpty()) return;
    if (sql.startsWith("BEGIN")) {
      open.put(pid, new ArrayList<>());
      if (sql.contains("READ ONLY")) open.get(pid).add(new Statement("", List.of()));
    } else if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
      end(open.remove(pid), all);
    } else {
      var said = new Statement(sql, values(line.path("detail").asString("")));
      if (open.containsKey(pid)) open.get(pid).add(said);
      else all.add(new Transaction(false, true, List.of(said)));
    }
  }

  private static void end(@Nullable List<Statement> statements, List<Transaction> all) {
    if (statements == null) return;
    var readOnly = statements.removeIf(statement -> statement.sql().isEmpty());
    all.add(new Transaction(readOnly, false, List.copyOf(statements)));
  }

  private static List<@Nullable String> values(String detail) {
    var values = new ArrayList<@Nullable String>();
    var found = VALUE.matcher(detail);
    while (found.find())
      values.add(found.group(2) == null ? null : found.group(2).replace("''", "'"));
    return values;
  }

  /** Timers and their like: not the consequence of what was done. */
  private static boolean ofItsOwn(Transaction transaction) {
    return transaction.statements().stream()
        .anyMatch(statement -> WORK_OF_ITS_OWN.matcher(statement.sql()).find());
  }

  /** Turns the log back to what it was. */
  @Override
  public void close() throws SQLException {
    try (server) {
      set("log_statement", null);
      set("log_destination", null);
    }
  }
}
