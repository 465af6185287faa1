package org.liandong.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is walked by key, so that the hundredth page costs what the first does.
 *
 * @param rows the rows of this page
 * @param next where the next page begins, empty on the last
 */
public record Keyset<T>(List<T> rows, Optional<String> next) {
  public Keyset {
    rows = List.copyOf(rows);
  }

  /**
   * Makes a page out of up to {@code size + 1} rows that were read: the extra row only tells that
   * there is more.
   *
   * @param key the position of a row, handed back as {@code after} for the next page
   */
  public static <T> Keyset<T> of(List<T> read, int size, Function<T, String> key) {
    if (read.size() <= size) return new Keyset<>(read, Optional.empty());
    var rows = read.subList(0, size);
    return new Keyset<>(rows, Optional.of(key.apply(rows.getLast())));
  }

  public <U> Keyset<U> map(Function<T, U> change) {
    return new Keyset<>(rows.stream().map(change).toList(), next);
  }

  public @Nullable String nextOrNull() {
    return next.orElse(null);
  }
}
