package org.liandong.engine.district;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Json;
import tools.jackson.databind.JsonNode;

/**
 * Reads a graph as NetworkX writes its adjacency: {@code nodes} with {@code id} and the weight,
 * {@code adjacency} with for each node its neighbours, their {@code shared_perim} and perhaps a
 * {@code cost}. A node may say its part of today as {@code part}.
 */
final class Reader {
  private static final int LARGEST = 256;
  private static final List<String> WEIGHTS =
      List.of("households", "weight", "population", "TOTPOP", "POP10", "P0010001");
  private static final List<String> NAMES = List.of("name", "GEOID10", "GEOID20", "NAME10", "id");

  /** What a file says; today is empty when no node says its part. */
  record Content(List<String> names, long[] weight, List<Problem.Border> borders, int[] today) {}

  private final String file;
  private final Map<String, Integer> place = new HashMap<>();

  private Reader(Path file) {
    this.file = String.valueOf(file.getFileName());
  }

  static Content read(Path file) throws IOException {
    return new Reader(file).content(Json.read(file, LARGEST));
  }

  private Content content(JsonNode root) {
    var nodes = root.path("nodes");
    var adjacency = root.path("adjacency");
    if (!nodes.isArray() || nodes.isEmpty()) throw bad("there are no nodes in it");
    if (!adjacency.isArray() || adjacency.size() != nodes.size())
      throw bad("adjacency has not one entry per node");
    var names = new ArrayList<String>();
    var weight = new long[nodes.size()];
    var today = new int[nodes.size()];
    int known = 0;
    for (int unit = 0; unit < weight.length; unit++) {
      var node = nodes.get(unit);
      if (place.put(text(node, List.of("id")), unit) != null)
        throw bad("node " + node.path("id").asString() + " is there twice");
      names.add(text(node, NAMES));
      weight[unit] = weight(node);
      if (!node.path("part").canConvertToInt()) continue;
      today[unit] = node.path("part").asInt() - 1;
      known++;
    }
    if (known > 0 && known < weight.length) throw bad("only some nodes say their part of today");
    return new Content(names, weight, borders(adjacency), known == 0 ? new int[0] : today);
  }

  private String text(JsonNode node, List<String> fields) {
    for (var field : fields)
      if (node.path(field).isValueNode() && !node.path(field).isNull())
        return node.path(field).asString();
    throw bad("a node has no id");
  }

  private long weight(JsonNode node) {
    for (var field : WEIGHTS) {
      var value = node.path(field);
      if (!value.isNumber()) continue;
      double weight = value.asDouble();
      if (weight == Math.rint(weight) && Math.abs(weight) <= 1e12) return (long) weight;
      throw bad("the " + field + " of node " + node.path("id").asString() + " is no whole number");
    }
    throw bad("node " + node.path("id").asString() + " has none of " + String.join(", ", WEIGHTS));
  }

  private List<Problem.Border> borders(JsonNode adjacency) {
    var borders = new HashMap<Long, Problem.Border>();
    for (int unit = 0; unit < adjacency.size(); unit++)
      for (var edge : adjacency.get(unit)) {
        @Nullable Integer other = place.get(text(edge, List.of("id")));
        if (other == null)
          throw bad(
              "a border leads to node " + edge.path("id").asString() + ", which is not there");
        if (other == unit) continue;
        int a = Math.min(unit, other);
        int b = Math.max(unit, other);
        double length = edge.path("shared_perim").asDouble(1);
        int cost = edge.path("cost").asInt(1);
        borders.put((long) a * adjacency.size() + b, new Problem.Border(a, b, cost, length));
      }
    return borders.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private BadInput bad(String reason) {
    return new BadInput(file + ": " + reason);
  }
}
