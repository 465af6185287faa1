package org.liandong.surveys;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One question (题目).
 *
 * @param choices what can be chosen; empty for a scale, a number or words
 */
public record Question(Kind kind, String text, boolean required, List<String> choices) {
  /** The five steps of satisfaction: 1 not at all, 5 very much. */
  public static final int STEPS = 5;

  public static final int MOST_CHOICES = 12;

  /** How it is answered. Words: {@code surveys.kind.KIND}. */
  public enum Kind {
    /** Satisfaction in five steps. */
    SCALE,
    ONE,
    SEVERAL,
    /** A whole number from 0 to 9,999. */
    NUMBER,
    WORDS;

    boolean chooses() {
      return this == ONE || this == SEVERAL;
    }

    /** Are its answers counted one by one? */
    public boolean counted() {
      return this == SCALE || chooses();
    }
  }

  public Question {
    choices = List.copyOf(choices);
  }

  /** The values an answer can have, in the order they are shown; empty where any number goes. */
  public List<Integer> values() {
    return switch (kind) {
      case SCALE -> IntStream.rangeClosed(1, STEPS).mapToObj(step -> STEPS + 1 - step).toList();
      case ONE, SEVERAL -> IntStream.rangeClosed(1, choices.size()).boxed().toList();
      case NUMBER, WORDS -> List.of();
    };
  }
}
