package org.liandong.territory.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.liandong.platform.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON as a table: each feature a row, its properties columns, its geometry a point or a shape.
 */
final class GeoTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A tree of nodes takes many times the memory of its text. */
  private static final int MOST_BYTES = 8_000_000;

  private GeoTable() {}

  static boolean looksLike(byte[] bytes) {
    return Sheet.decode(bytes).stripLeading().startsWith("{");
  }

  static Sheet read(byte[] bytes) throws Sheet.Unreadable {
    Sheet.bounded(bytes, MOST_BYTES);
    try {
      var root = JSON.readTree(Sheet.decode(bytes));
      var features = root.path("features").isArray() ? root.path("features") : List.of(root);
      var columns = new LinkedHashSet<String>();
      var rows = new ArrayList<Sheet.Row>();
      for (JsonNode feature : features) {
        var cells = cells(feature);
        columns.addAll(cells.keySet());
        rows.add(new Sheet.Row(rows.size() + 1, cells));
      }
      return new Sheet(List.copyOf(columns), rows);
    } catch (JacksonException e) {
      throw new Sheet.Unreadable(String.valueOf(e.getOriginalMessage()), e);
    }
  }

  private static Map<String, String> cells(JsonNode feature) {
    var cells = new LinkedHashMap<String, String>();
    feature
        .path("properties")
        .forEachEntry((name, value) -> {
          var text = value.isValueNode() ? value.asString("").strip() : "";
          if (!text.isEmpty()) cells.put(name, text);
        });
    var geometry = feature.path("geometry");
    if (geometry.path("type").asString("").equals("Point")) {
      cells.put(Head.LONGITUDE.word(), geometry.path("coordinates").path(0).asString(""));
      cells.put(Head.LATITUDE.word(), geometry.path("coordinates").path(1).asString(""));
    } else if (geometry.isObject()) cells.put(Head.SHAPE.word(), geometry.toString());
    return cells;
  }
}
