package org.liandong.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * What a place set out to reach (KPI-01..03).
 *
 * @param source where it is written
 * @param until its last day
 */
public record Plan(
    Id id,
    PlaceCode place,
    Kind kind,
    String name,
    String source,
    LocalDate since,
    LocalDate until) {

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

  /** 规划, 任期 or 达标创建. */
  public enum Kind {
    PLAN,
    TERM,
    PROGRAMME
  }

  /** What is to be reached by a day, in hundredths. */
  public record Stage(LocalDate due, long goal) {}

  /** How a row stood on a day. */
  public record Standing(LocalDate day, long value, Light light) {}

  /**
   * A row of the table.
   *
   * @param measure the declared measure that counts it, or empty when its unit reports it
   * @param base what was there when the plan began, in hundredths
   * @param standing as last computed, null before that
   */
  public record Row(
      int nr,
      String title,
      String unit,
      String owner,
      String measure,
      long base,
      List<Stage> stages,
      @Nullable Standing standing) {
    public Row {
      stages = List.copyOf(stages);
    }

    public boolean measured() {
      return !measure.isEmpty();
    }
  }

  /** A value that a unit reported. */
  public record Report(LocalDate day, long value, String words, String by, Instant at) {}

  /** A computation: how many rows of how many. */
  public record Run(int total, int done, Instant started, @Nullable Instant finished) {}

  /** A plan to be made. */
  public record Draft(
      Kind kind, String name, String source, LocalDate since, LocalDate until, UUID once) {}
}
