package org.liandong.engine.detect;

/**
 * Somebody should look after a home.
 *
 * @param home its id
 * @param reason why
 * @param since seconds: the last sign of life the meter showed (for smoke: now)
 * @param due seconds: by when one was expected
 * @param found seconds: when the alarm was raised
 */
public record Alarm(String home, Reason reason, long since, long due, long found) {
  /** Why an alarm is raised. */
  public enum Reason {
    /** A reading says that nothing was used until behind the deadline. */
    NO_USE,
    /** The deadline passed and the meter itself no longer speaks: seen by the timer. */
    NO_WORD,
    /** Smoke, at once. */
    SMOKE,
    /** A value strays from its days. */
    STRANGE
  }
}
