package org.liandong.engine.opinion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.liandong.engine.BadInput;
import org.liandong.engine.Json;
import tools.jackson.databind.JsonNode;

/** Groups that somebody else found: the statistics are those of these groups. */
final class Given {
  private static final int MOST_MIB = 256;

  private Given() {}

  /** The group of each row, below zero for none; groups keep their numbers. */
  static int[] read(Path file, Problem problem) throws IOException {
    var groups = file.toString().endsWith(".json") ? json(file) : csv(file);
    var group = new int[problem.people().length];
    Arrays.fill(group, -1);
    groups.forEach((person, of) -> problem.row(person).ifPresent(row -> group[row] = of));
    if (Arrays.stream(group).allMatch(of -> of < 0))
      throw new BadInput(file.getFileName() + ": nobody of these groups voted");
    return group;
  }

  /** Columns participant and group-id; an empty group is none. */
  private static Map<Integer, Integer> csv(Path file) throws IOException {
    var groups = new HashMap<Integer, Integer>();
    try (var rows = new Csv(file)) {
      var head = rows.next();
      if (head == null) throw rows.bad("the file is empty");
      int person = rows.column(head, "participant");
      int of = rows.column(head, "group-id");
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (row.size() != head.size()) throw rows.bad("the row is not as long as the header");
        if (row.get(of).isEmpty()) continue;
        int group = rows.id(row.get(of));
        if (group > 1000) throw rows.bad("a group has the number " + group);
        if (groups.put(rows.id(row.get(person)), group) != null)
          throw rows.bad("participant " + row.get(person) + " is there twice");
      }
    }
    return groups;
  }

  /** As the published engine prints them: groups of base clusters of people. */
  private static Map<Integer, Integer> json(Path file) throws IOException {
    var json = Json.read(file, MOST_MIB);
    var base = json.path("base-clusters");
    var members = new HashMap<Integer, JsonNode>();
    for (int i = 0; i < base.path("id").size(); i++)
      members.put(base.path("id").get(i).asInt(), base.path("members").path(i));
    var groups = new HashMap<Integer, Integer>();
    for (var group : json.path("group-clusters").values())
      for (var cluster : group.path("members").values()) {
        var people = members.get(cluster.asInt());
        if (people == null)
          throw new BadInput(file.getFileName() + ": a group has no such cluster");
        for (var person : people.values()) groups.put(person.asInt(), group.path("id").asInt());
      }
    if (groups.isEmpty())
      throw new BadInput(file.getFileName() + ": has no group-clusters and base-clusters");
    return groups;
  }
}
