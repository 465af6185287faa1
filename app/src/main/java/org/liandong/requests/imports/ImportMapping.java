package org.liandong.requests.imports;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.liandong.platform.Sheet;

/**
 * How a table from elsewhere is to be read, as a person chose it.
 *
 * @param source where it comes from; the number of a row is unique in it
 * @param columns the column for each thing that is read
 * @param categories our category for each word of theirs; so for places and states
 */
public record ImportMapping(
    String source,
    Map<Target, String> columns,
    Map<String, String> categories,
    Map<String, String> places,
    Map<String, State> states) {

  /** What is read from a column. Words: {@code requests.import.target.NAME}. */
  public enum Target {
    KEY("unique_key", "service_request_id"),
    CREATED("created_date", "requested_datetime"),
    CATEGORY("complaint_type", "service_code"),
    WORDS("descriptor", "description"),
    PLACE("borough", "address_id"),
    STATUS("status"),
    ADDRESS("incident_address", "address"),
    LONGITUDE("longitude", "long"),
    LATITUDE("latitude", "lat"),
    CLOSED("closed_date", "updated_datetime"),
    RESULT("resolution_description", "status_notes");

    private final java.util.List<String> usual;

    Target(String... usual) {
      this.usual = java.util.List.of(usual);
    }

    /** Without it nothing can be read. */
    public boolean needed() {
      return ordinal() <= STATUS.ordinal();
    }
  }

  /** How a request stands. Words: {@code requests.import.state.NAME}. */
  public enum State {
    OPEN,
    WORKING,
    CLOSED
  }

  public ImportMapping {
    columns = Map.copyOf(columns);
    categories = Map.copyOf(categories);
    places = Map.copyOf(places);
    states = Map.copyOf(states);
  }

  /** A first guess by the names that are usual, for a person to look at. */
  static ImportMapping guess(Sheet sheet) {
    var columns = new EnumMap<Target, String>(Target.class);
    for (var target : Target.values())
      sheet.columns().stream()
          .filter(column -> target.usual.contains(column.toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresent(column -> columns.put(target, column));
    return new ImportMapping("", columns, Map.of(), Map.of(), Map.of());
  }

  /** The text of a row under what a column was chosen for. */
  String text(Sheet.Row row, Target target) {
    var column = columns.get(target);
    return column == null ? "" : Objects.requireNonNull(row.text(column));
  }
}
