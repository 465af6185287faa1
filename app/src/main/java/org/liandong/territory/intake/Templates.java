package org.liandong.territory.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.platform.SheetFile;

/** Empty tables to fill in, each with a line that shows how (示例). */
public final class Templates {
  private static final List<Head> SITES =
      List.of(
          Head.COMPOUND,
          Head.BUILDING,
          Head.UNIT,
          Head.DOOR,
          Head.PEOPLE,
          Head.GRID,
          Head.LONGITUDE,
          Head.LATITUDE);
  private static final String SHAPE =
      "[[102.740,25.010],[102.745,25.010],[102.745,25.018],[102.740,25.018],[102.740,25.010]]";

  private Templates() {}

  /** The table of a kind. */
  public static SheetFile table(Intake.Kind kind) {
    return switch (kind) {
      case SITES -> new SheetFile("小区楼栋", words(SITES), sites());
      case GRIDS -> new SheetFile("网格", words(List.of(Head.GRID, Head.SHAPE)), grids());
    };
  }

  private static List<String> words(List<Head> heads) {
    return heads.stream().map(Head::word).toList();
  }

  private static List<List<@Nullable Object>> sites() {
    return List.of(
        row("示例小区", "", "", "", "", "", "102.7412", "25.0135"),
        row("示例小区", "1栋", "", "", "", "", "102.7413", "25.0136"),
        row("示例小区", "1栋", "1单元", "101", 3, "", "", ""));
  }

  private static List<List<@Nullable Object>> grids() {
    return List.of(row("示例网格", "{\"type\":\"Polygon\",\"coordinates\":[" + SHAPE + "]}"));
  }

  private static List<@Nullable Object> row(Object... cells) {
    return Stream.<@Nullable Object>of(cells).toList();
  }

  /** Grids as a map: a feature each, its name in {@code name}. */
  public static byte[] map() {
    var feature =
        "{\"type\":\"Feature\",\"properties\":{\"name\":\"示例网格\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":["
            + SHAPE
            + "]}}";
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
