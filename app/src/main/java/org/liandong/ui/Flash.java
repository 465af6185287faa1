package org.liandong.ui;

import java.io.Serializable;
import java.util.List;

/**
 * The one sentence a page says after a redirect: {@code redirect.addFlashAttribute("flash", key)}
 * with a message key, or with one of these when the sentence has arguments.
 */
public record Flash(Tone tone, String key, List<String> arguments) implements Serializable {
  /** How it is said. */
  public enum Tone {
    OK,
    INFO,
    WAIT,
    LATE
  }

  public Flash {
    arguments = List.copyOf(arguments);
  }

  public static Flash ok(String key, String... arguments) {
    return new Flash(Tone.OK, key, List.of(arguments));
  }

  public static Flash warn(String key, String... arguments) {
    return new Flash(Tone.WAIT, key, List.of(arguments));
  }
}
