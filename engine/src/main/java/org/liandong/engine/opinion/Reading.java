package org.liandong.engine.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Json;
import tools.jackson.databind.JsonNode;

/** Reads votes and statements as published, in CSV or JSON. */
final class Reading {
  private static final int MOST_MIB = 512;
  private final Ballots ballots = new Ballots();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Set<Integer> out = new java.util.HashSet<>();

  Problem problem(Path path) throws IOException {
    if (!Files.isDirectory(path)) votes(path);
    else folder(path);
    if (ballots.isEmpty()) throw new BadInput(path.getFileName() + ": there are no votes");
    return ballots.problem(texts, out);
  }

  private void folder(Path folder) throws IOException {
    var votes = first(folder, "votes.csv", "votes.json", "participants-votes.csv");
    if (votes == null) throw new BadInput(folder + ": has neither votes.csv nor votes.json");
    votes(votes);
    var comments = first(folder, "comments.csv", "comments.json");
    if (comments == null) return;
    if (comments.toString().endsWith(".json")) commentsJson(comments);
    else comments(comments);
  }

  private static @Nullable Path first(Path folder, String... names) {
    return Arrays.stream(names)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  private void votes(Path file) throws IOException {
    if (file.toString().endsWith(".json")) votesJson(file);
    else votesCsv(file, ballots);
  }

  /** A vote a row, or a person a row with a column for each statement. */
  static void votesCsv(Path file, Ballots ballots) throws IOException {
    try (var rows = new Csv(file)) {
      var head = rows.next();
      if (head == null) throw rows.bad("the file is empty");
      if (head.contains("participant")) matrix(rows, head, ballots);
      else list(rows, head, ballots);
    }
  }

  private static void list(Csv rows, List<String> head, Ballots ballots) throws IOException {
    int comment = rows.column(head, "comment-id");
    int voter = rows.column(head, "voter-id");
    int vote = rows.column(head, "vote");
    int time = head.indexOf("timestamp");
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (row.size() != head.size())
        throw rows.bad("the row has %d cells, the header %d".formatted(row.size(), head.size()));
      long when = time < 0 || row.get(time).isEmpty() ? 0 : rows.whole(row.get(time));
      ballots.add(
          rows.id(row.get(voter)), rows.id(row.get(comment)), rows.vote(row.get(vote)), when);
    }
  }

  private static void matrix(Csv rows, List<String> head, Ballots ballots) throws IOException {
    int person = head.indexOf("participant");
    var columns = new int[head.size()];
    for (int i = 0; i < columns.length; i++)
      columns[i] = head.get(i).matches("[0-9]{1,9}") ? Integer.parseInt(head.get(i)) : -1;
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (row.size() != head.size())
        throw rows.bad("the row has %d cells, the header %d".formatted(row.size(), head.size()));
      int id = rows.id(row.get(person));
      if (ballots.knows(id)) throw rows.bad("participant " + id + " is there twice");
      for (int i = 0; i < columns.length; i++)
        if (columns[i] >= 0 && !row.get(i).isEmpty())
          ballots.add(id, columns[i], rows.vote(row.get(i)), 0);
    }
  }

  private void comments(Path file) throws IOException {
    try (var rows = new Csv(file)) {
      var head = rows.next();
      if (head == null) throw rows.bad("the file is empty");
      int id = rows.column(head, "comment-id");
      int moderated = head.indexOf("moderated");
      int meta = head.indexOf("is-meta");
      int body = head.indexOf("comment-body");
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (row.size() != head.size()) throw rows.bad("the row is not as long as the header");
        int comment = rows.id(row.get(id));
        if (texts.put(comment, body < 0 ? "" : row.get(body)) != null)
          throw rows.bad("comment " + comment + " is there twice");
        if (moderated >= 0 && row.get(moderated).equals("-1")) out.add(comment);
        if (meta >= 0 && row.get(meta).equals("true")) out.add(comment);
      }
    }
  }

  private void votesJson(Path file) throws IOException {
    for (var vote : list(file))
      ballots.add(
          number(file, vote, "participant_id", "pid"),
          number(file, vote, "statement_id", "tid"),
          code(file, number(file, vote, "vote", "vote")),
          when(vote));
  }

  private static byte code(Path file, int vote) {
    if (vote < -1 || vote > 1) throw new BadInput(file.getFileName() + ": " + vote + " is no vote");
    return (byte) (vote + 1);
  }

  private static long when(JsonNode vote) {
    var time = vote.get("modified");
    return time == null || time.isNull() ? 0 : (long) time.asDouble(0);
  }

  private void commentsJson(Path file) throws IOException {
    for (var comment : list(file)) {
      int id = number(file, comment, "statement_id", "tid");
      var text = comment.get("txt");
      texts.put(id, text == null ? "" : text.asString(""));
      boolean meta = comment.has("is_meta") && comment.get("is_meta").asBoolean(false);
      var moderated = comment.has("moderated") ? comment.get("moderated") : comment.get("mod");
      if (meta || moderated != null && moderated.asInt(0) == -1) out.add(id);
    }
  }

  private static Iterable<JsonNode> list(Path file) throws IOException {
    var json = Json.read(file, MOST_MIB);
    if (!json.isArray()) throw new BadInput(file.getFileName() + ": is no list");
    return json.values();
  }

  private static int number(Path file, JsonNode node, String name, String other) {
    var value = node.has(name) ? node.get(name) : node.get(other);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToInt())
      throw new BadInput(file.getFileName() + ": an entry has no whole number " + name);
    return value.intValue();
  }
}
