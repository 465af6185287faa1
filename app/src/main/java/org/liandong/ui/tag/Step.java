package org.liandong.ui.tag;

import org.jspecify.annotations.Nullable;

/**
 * One stop on the line of steps.
 *
 * @param name what happens here
 * @param note who holds it, since when, or what is left
 */
public record Step(String name, @Nullable String note, State state) {
  /** Behind, here, ahead, or turned away. */
  public enum State {
    DONE,
    NOW,
    AHEAD,
    STOPPED
  }
}
