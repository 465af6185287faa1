package org.liandong.territory;

import org.liandong.base.PlaceCode;

/**
 * A place by its code: a division of the national tree, or a compound, grid or building below it.
 */
public record Place(PlaceCode code, String name, Level level, Kind kind) {
  public static final Place NATION = new Place(PlaceCode.NATION, "全国", Level.NATION, Kind.REGION);

  public Place(PlaceCode code, String name) {
    this(code, name, Level.of(code), Kind.of(code));
  }

  /** The name as people say it: 关上社区 for 关上社区居民委员会. */
  public String spoken() {
    return NameForms.spoken(name);
  }
}
