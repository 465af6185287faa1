package org.liandong.base;

import java.util.function.Function;

/** Not there, or not visible to this actor: the two are never told apart (404). */
public class Absent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Absent(Object what) {
    super("absent: " + what, null, false, false);
  }

  /** What an address names; what cannot be parsed is not there. */
  public static <T> T unless(String text, Function<String, T> parsed) {
    try {
      return parsed.apply(text);
    } catch (IllegalArgumentException noName) {
      throw new Absent(text);
    }
  }
}
