package org.liandong.territory.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * What checking a file found, and what loading it does.
 *
 * @param upload where the file waits to be loaded; null when it has problems or was loaded
 */
public record Intake(Kind kind, List<Problem> problems, Result result, @Nullable Id upload) {

  /** What is handed in. */
  public enum Kind {
    SITES,
    GRIDS
  }

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID id) {
    public static Id parse(String text) {
      var parsed = CountyId.parse(text);
      return new Id(parsed.county(), parsed.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, id).toString();
    }
  }

  /** How many rows become what. */
  public record Result(int compounds, int buildings, int changed, int doors, int grids) {
    static final Result NONE = new Result(0, 0, 0, 0, 0);

    Result plus(Result other) {
      return new Result(
          compounds + other.compounds,
          buildings + other.buildings,
          changed + other.changed,
          doors + other.doors,
          grids + other.grids);
    }
  }

  static Intake failed(Kind kind, List<Problem> problems) {
    return new Intake(kind, problems, Result.NONE, null);
  }

  public boolean sound() {
    return problems.isEmpty();
  }
}
