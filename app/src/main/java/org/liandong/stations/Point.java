package org.liandong.stations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Spot;

/** A place where neighbours serve themselves: 爱心驿站, 居家养老, 呼援通, 四点半学校 (NEJ-23). */
public record Point(Id id, PlaceCode place, Facts facts, boolean open, int version) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /**
   * @param kind code in the catalogue {@code station-services}
   * @param hours when it is open, a line for each rule
   */
  public record Facts(
      String kind, String name, String address, String phone, String hours, @Nullable Spot spot) {}
}
