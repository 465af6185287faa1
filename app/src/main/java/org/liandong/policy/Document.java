package org.liandong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * A policy text on file (SUPL-02).
 *
 * @param place what it rules over
 * @param source a link, or what is known of where it is printed
 * @param version of this entry, for stale forms
 */
public record Document(
    UUID id, PlaceCode place, Facts facts, int version, List<Clause> clauses, boolean file) {

  /** In force or not. Words: {@code policy.state.}. */
  public enum State {
    DRAFT,
    IN_FORCE,
    REPEALED
  }

  /** What the head of the text says. */
  public record Facts(
      Field field,
      String issuer,
      String title,
      String number,
      @Nullable LocalDate dated,
      @Nullable LocalDate effective,
      @Nullable LocalDate expires,
      State state,
      String source) {}

  /** One clause: 第三条 ... */
  public record Clause(String number, String text) {}
}
