package org.liandong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a statement is about, and one line of it. */
public record Statement(Scope scope, Window window, boolean all, Order order) {

  /** From the first to the last day; null for without end. */
  public record Window(@Nullable LocalDate from, @Nullable LocalDate until) {
    public static final Window OPEN = new Window(null, null);
  }

  /** Words: {@code ledger.order.}. */
  public enum Order {
    NEWEST,
    OLDEST
  }

  /**
   * One movement as its part of the book saw it.
   *
   * @param effect what it added to the part, negative for what it took, zero for what stayed inside
   * @param rest what was left in the part after it
   * @param line the line it is about, the other one where it moved between two
   */
  public record Row(
      Key key,
      Kind kind,
      Source source,
      @Nullable UUID line,
      String lineName,
      String words,
      String payee,
      @Nullable UUID claim,
      Instant at,
      Amount amount,
      Amount effect,
      Amount rest) {

    public boolean in() {
      return effect.value() > 0;
    }

    public boolean out() {
      return effect.value() < 0;
    }

    /** The amount that went out, without its sign. */
    public Amount taken() {
      return new Amount(effect.unit(), Math.negateExact(effect.value()));
    }
  }

  /** The place of a movement in its book; also where the next page begins. */
  public record Key(LocalDate day, long nr, int item) {
    @Override
    public String toString() {
      return day + "_" + nr + "_" + item;
    }

    /** Reads what {@link #toString} writes; anything else is null: the list begins anew. */
    public static @Nullable Key parse(@Nullable String text) {
      var parts = text == null ? new String[0] : text.split("_");
      if (parts.length != 3) return null;
      try {
        return new Key(
            LocalDate.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
      } catch (java.time.DateTimeException | NumberFormatException elsewhere) {
        return null;
      }
    }
  }
}
