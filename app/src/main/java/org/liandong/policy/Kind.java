package org.liandong.policy;

/** What follows when a rule is not kept. Words: {@code policy.kind.}. */
public enum Kind {
  /** The act is refused. */
  HARD,
  /** The act is allowed with a recorded reason. */
  WARN,
  /** Shown beside the measured number, nothing follows. */
  REFERENCE,
  /** A goal that indicators are held against. */
  TARGET
}
