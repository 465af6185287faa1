package org.liandong.ledger;

import java.util.UUID;

/**
 * A part of a book that a statement is about, and whose rest every movement tells.
 *
 * @param key the source's name, the id of the line or of the project; empty for the whole book
 */
public record Scope(Kind kind, String key) {
  /** Words: {@code ledger.scope.}. */
  public enum Kind {
    BOOK,
    SOURCE,
    LINE,
    PROJECT
  }

  public static final Scope BOOK = new Scope(Kind.BOOK, "");

  public static Scope of(Source source) {
    return new Scope(Kind.SOURCE, source.name());
  }

  public static Scope line(UUID line) {
    return new Scope(Kind.LINE, line.toString());
  }

  public static Scope project(UUID project) {
    return new Scope(Kind.PROJECT, project.toString());
  }

  /** As stored and as in an address: {@code LINE/0199…}. */
  @Override
  public String toString() {
    return kind + "/" + key;
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Scope parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) throw new IllegalArgumentException("scope: " + text);
    var kind = Kind.valueOf(text.substring(0, slash));
    var key = text.substring(slash + 1);
    return switch (kind) {
      case BOOK -> BOOK;
      case SOURCE -> of(Source.valueOf(key));
      case LINE -> line(UUID.fromString(key));
      case PROJECT -> project(UUID.fromString(key));
    };
  }
}
