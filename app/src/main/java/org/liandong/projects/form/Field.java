package org.liandong.projects.form;

import java.util.Locale;
import org.liandong.procedures.route.Route.Name;

/**
 * One field of a form.
 *
 * @param key unique in its form
 * @param max how many letters it takes; for areas
 * @param gate whose opinion it shows; for opinions only
 */
public record Field(String key, Kind kind, Name name, boolean required, int max, String gate) {

  /** What a field takes. A new kind does not compile until the editor has a place for it. */
  public enum Kind {
    /** Province, city, county, street and community, from the tree of places. */
    PLACE,
    TITLE,
    AREA,
    NUMBER,
    KIND,
    FIELD,
    SUPPORT,
    NEED,
    TARGETS,
    METHODS,
    PERIOD,
    CARRIER,
    PARTNERS,
    TEAM,
    BUDGET,
    FUNDING,
    ASKED,
    LOTTERY,
    /** The opinion of a level: filled in by that level only. */
    OPINION;

    static Kind named(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Free words and numbers that are kept as they are. */
    public boolean answer() {
      return this == AREA || this == NUMBER;
    }

    /** Does the applicant write it? */
    public boolean written() {
      return this != PLACE && this != OPINION;
    }

    /** A name of its own in the module's words: {@code projects.field.NAME}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
