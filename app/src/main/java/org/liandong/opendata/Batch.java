package org.liandong.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records in the order of their changes.
 *
 * @param position where the next batch begins; kept as it was when there was nothing new
 * @param more whether there is more at this moment
 */
public record Batch(List<Values> records, @Nullable String position, boolean more) {

  /** One record, in the order of the columns: text, numbers, booleans, dates and moments. */
  public record Values(List<@Nullable Object> values) {}

  public Batch {
    records = List.copyOf(records);
  }
}
