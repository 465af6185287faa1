package org.liandong.contributions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Money;

/**
 * What one of the five gave.
 *
 * @param name who wrote it down
 * @param retracted why it was taken back; null while it counts
 */
public record Contribution(
    Id id, About about, Part part, Given given, String name, @Nullable String retracted) {

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

  /** One of the five. Words: {@code contributions.part.NAME}. */
  public enum Part {
    COMMUNITY,
    ORGANISATION,
    WORKER,
    VOLUNTEERS,
    CHARITY
  }

  /** What it is given to. Words: {@code contributions.kind.NAME}. */
  public enum Kind {
    PROJECT,
    /** An appeal of a resident. */
    REQUEST,
    /** A case that is mediated. */
    DISPUTE;

    /** As addresses say it: {@code projects}. */
    public String path() {
      return name().toLowerCase(Locale.ROOT) + "s";
    }
  }

  /** The thing it is given to. */
  public record About(Kind kind, County county, UUID id) {
    @Override
    public String toString() {
      return new CountyId(county, id).toString();
    }

    /** Where its contributions stand. */
    public String href() {
      return "/contributions/" + kind.path() + "/" + this;
    }
  }

  /**
   * What was given.
   *
   * @param giver by whom, by name
   * @param words what it was
   * @param people how often somebody came
   */
  public record Given(
      String giver, String words, LocalDate day, int people, int hours, Money money) {}
}
