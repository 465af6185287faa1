package org.liandong.disputes.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A matter of many people.
 *
 * @param grid the grid it lies in, if known
 * @param people about how many there are
 * @param happened when it began
 * @param reporter who reported it
 */
public record GroupEvent(
    Id id,
    PlaceCode place,
    @Nullable PlaceCode grid,
    String words,
    int people,
    Instant happened,
    Instant reported,
    AccountId reporter,
    String name,
    Standing standing) {

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

  /** How far it has come. Words: {@code disputes.event.stage.NAME}. */
  public enum Stage {
    /** A level was told and has not taken it. */
    WAITING,
    TAKEN,
    CLOSED
  }

  /** What a fact tells. Words: {@code disputes.event.did.NAME}. */
  public enum Kind {
    REPORTED,
    /** The time of a level ran out. */
    RAISED,
    TAKEN,
    /** A step of the plan was done. */
    DONE,
    CLOSED
  }

  /**
   * Where it stands.
   *
   * @param rung the level it waits for, or that took it
   * @param due until when that level takes it; null once somebody did
   * @param version how many facts there are
   */
  public record Standing(Stage stage, Rung rung, @Nullable Instant due, int version) {}

  /**
   * What somebody reports.
   *
   * @param once made with the form: sending it twice is one matter
   */
  public record Report(PlaceCode place, String words, int people, Instant happened, UUID once) {}

  /**
   * Something that happened with it.
   *
   * @param item the step of the plan, if it is one
   */
  public record Fact(
      Kind kind, Instant at, String name, Rung rung, @Nullable String item, String words) {}

  public Stage stage() {
    return standing.stage();
  }

  public PlaceCode committee() {
    return new PlaceCode(place.value().substring(0, 12));
  }

  /** The first words, for lists and messages. */
  public String title() {
    var line = words.strip().lines().findFirst().orElse("");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }
}
