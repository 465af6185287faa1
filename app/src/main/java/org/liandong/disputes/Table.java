package org.liandong.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that lies on the table of a dispute, as its parties see it.
 *
 * @param texts every text of an agreement, the current one last
 */
public record Table(
    List<Party> parties, List<Fact> facts, List<Text> texts, List<Signature> signatures) {

  /**
   * One thing that happened or was said.
   *
   * @param behalf in agent mode the resident acted for
   * @param day the day of a visit
   */
  public record Fact(
      Action.Kind kind,
      Instant at,
      String name,
      @Nullable String behalf,
      String words,
      @Nullable LocalDate day) {}

  /** A text of the agreement. */
  public record Text(int nr, Instant at, String name, String words) {}

  /**
   * A party's word on a text.
   *
   * @param paper signed by hand, seen by the mediator
   */
  public record Signature(
      int text,
      int party,
      boolean agreed,
      Instant at,
      String name,
      @Nullable String behalf,
      boolean paper) {}

  /** The text that counts now. */
  public Optional<Text> current() {
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.getLast());
  }

  /** What a party said to the current text. */
  public Optional<Signature> signature(Party party) {
    return signatures.stream()
        .filter(signature -> signature.party() == party.nr() && signature.text() == texts.size())
        .findFirst();
  }

  /** Whether everyone but this one agreed to the current text. */
  boolean onlyMissing(Party party) {
    return parties.stream()
        .filter(other -> other.nr() != party.nr())
        .allMatch(other -> signature(other).filter(Signature::agreed).isPresent());
  }
}
