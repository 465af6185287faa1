package org.liandong.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Uuid7;

/**
 * The statements of a recorded act, sent again by plain JDBC on one connection: the same words in
 * the same transactions with the same kinds of values, ids renewed each time. What is left when
 * there is no platform.
 */
final class Replay implements Load.Act {
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private final Connection connection;
  private final List<Step> steps;
  private final UUID[] fresh;

  /** A statement whose values are made anew: texts between numbers of fresh ids. */
  private record Prepared(String sql, boolean simple, List<@Nullable Value> values) {}

  private record Value(List<String> texts, List<Integer> ids) {}

  private record Step(boolean readOnly, boolean own, List<Prepared> statements) {}

  /**
   * @param one a recording of the act
   * @param other another one by the same person: ids that are only in one of the two are made by it
   */
  Replay(
      Connection connection, List<Recording.Transaction> one, List<Recording.Transaction> other) {
    this.connection = connection;
    var made = new ArrayList<>(ids(one));
    made.removeAll(ids(other));
    this.fresh = new UUID[made.size()];
    this.steps = one.stream().map(transaction -> step(transaction, made)).toList();
  }

  /**
   * Records the act until it said the same twice, and replays that; listeners of one event work
   * side by side, so the order of their transactions counts for nothing.
   */
  static Replay of(Connection connection, Recorder recorder) throws Exception {
    var before = recorder.record();
    for (int i = 0; i < 10; i++) {
      var now = recorder.record();
      if (sorted(now).equals(sorted(before))) return new Replay(connection, before, now);
      before = now;
    }
    throw new IllegalStateException("the act says something else each time");
  }

  /** Does the act once and tells what it said. */
  interface Recorder {
    List<Recording.Transaction> record() throws Exception;
  }

  /** How much is said, in words. */
  String size() {
    var statements = steps.stream().mapToInt(step -> step.statements().size()).sum();
    return statements + " statements in " + steps.size() + " transactions";
  }

  /** What was said, without the values: two acts of one kind say the same. */
  static List<String> words(List<Recording.Transaction> recorded) {
    return recorded.stream()
        .flatMap(transaction -> transaction.statements().stream())
        .map(Recording.Statement::sql)
        .toList();
  }

  private static List<String> sorted(List<Recording.Transaction> recorded) {
    return recorded.stream()
        .map(transaction -> String.join(";", words(List.of(transaction))))
        .sorted()
        .toList();
  }

  private static Set<String> ids(List<Recording.Transaction> recorded) {
    var found = new HashSet<String>();
    for (var transaction : recorded)
      for (var statement : transaction.statements())
        for (var value : statement.values())
          if (value != null) UUIDS.matcher(value).results().forEach(id -> found.add(id.group()));
    return found;
  }

  private static Step step(Recording.Transaction transaction, List<String> made) {
    return new Step(
        transaction.readOnly(),
        transaction.own(),
        transaction.statements().stream().map(statement -> prepared(statement, made)).toList());
  }

  private static Prepared prepared(Recording.Statement statement, List<String> made) {
    var values = new ArrayList<@Nullable Value>();
    for (var value : statement.values()) values.add(value == null ? null : value(value, made));
    var sql = statement.sql();
    return new Prepared(
        values.isEmpty() ? sql : sql.replaceAll("\\$\\d+", "?"), sql.contains(";"), values);
  }

  private static Value value(String text, List<String> made) {
    var texts = new ArrayList<String>();
    var ids = new ArrayList<Integer>();
    int end = 0;
    var found = UUIDS.matcher(text);
    while (found.find()) {
      if (!made.contains(found.group())) continue;
      texts.add(text.substring(end, found.start()));
      ids.add(made.indexOf(found.group()));
      end = found.end();
    }
    texts.add(text.substring(end));
    return new Value(texts, ids);
  }

  @Override
  public boolean act() throws SQLException {
    var now = java.time.Instant.now();
    for (int i = 0; i < fresh.length; i++) fresh[i] = Uuid7.at(now);
    for (var step : steps) {
      connection.setReadOnly(step.readOnly());
      connection.setAutoCommit(step.own());
      for (var statement : step.statements()) send(statement);
      if (!step.own()) connection.commit();
    }
    return true;
  }

  private void send(Prepared prepared) throws SQLException {
    if (prepared.simple()) {
      try (var statement = connection.createStatement()) {
        statement.execute(prepared.sql());
      }
      return;
    }
    try (var statement = connection.prepareStatement(prepared.sql())) {
      for (int i = 0; i < prepared.values().size(); i++) {
        var value = prepared.values().get(i);
        if (value == null) statement.setNull(i + 1, Types.NULL);
        else statement.setObject(i + 1, text(value), Types.OTHER);
      }
      if (statement.execute())
        try (var rows = statement.getResultSet()) {
          while (rows.next()) rows.getObject(1);
        }
    }
  }

  private String text(Value value) {
    if (value.ids().isEmpty()) return value.texts().getFirst();
    var text = new StringBuilder(value.texts().getFirst());
    for (int i = 0; i < value.ids().size(); i++)
      text.append(fresh[value.ids().get(i)]).append(value.texts().get(i + 1));
    return text.toString();
  }
}
