package org.liandong.territory.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.platform.Words;

/** The columns that are understood, by the words people write over them. */
public enum Head {
  COMPOUND("小区", "小区名称", "compound"),
  BUILDING("楼栋", "楼栋名称", "楼号", "building"),
  UNIT("单元", "unit"),
  DOOR("门牌", "房号", "户号", "door"),
  PEOPLE("人数", "people"),
  GRID("网格", "网格名称", "grid", "name"),
  LONGITUDE("经度", "longitude", "lng", "lon"),
  LATITUDE("纬度", "latitude", "lat"),
  SHAPE("边界", "shape", "geometry", "wkt");

  private final List<String> words;

  Head(String... words) {
    this.words = List.of(words);
  }

  /** The word that templates write. */
  public String word() {
    return words.getFirst();
  }

  static Optional<Head> of(String written) {
    var plain = Words.plain(written).strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(head -> head.words.contains(plain)).findFirst();
  }
}
