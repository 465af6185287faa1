package org.liandong.procedures.route;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.Tier;

/**
 * Who decides: a position at a level over the subject's place, in a line of duty or in any.
 *
 * @param line null when every line will do
 */
public record Seat(Tier level, Position role, @Nullable Line line) {

  /** Reads {@code street street-officer} or {@code county county-officer social-work}. */
  public static Seat parse(String text) {
    var words = text.strip().split("\\s+");
    if (words.length < 2 || words.length > 3) throw new IllegalArgumentException(text);
    return new Seat(
        Tier.valueOf(constant(words[0])),
        Position.valueOf(constant(words[1])),
        words.length == 2 ? null : Line.valueOf(constant(words[2])));
  }

  /** The place whose desk it is; empty when the subject lies above that level. */
  public Optional<PlaceCode> desk(PlaceCode subject) {
    for (var place : subject.upward()) if (Tier.of(place) == level) return Optional.of(place);
    return Optional.empty();
  }

  /** Is this hat one of the seat's: the position, at exactly that place, in the line if any? */
  public boolean fits(Hat hat, PlaceCode subject) {
    return hat.position() == role
        && (line == null || hat.line() == line)
        && desk(subject).filter(hat.place()::equals).isPresent();
  }

  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
