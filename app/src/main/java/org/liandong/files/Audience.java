package org.liandong.files;

/** Who may open an attachment. */
public enum Audience {
  /** Only whose it is. */
  OWNER,
  /** Whose it is, and staff whose hat covers the place. */
  STAFF,
  /** Everyone, also without signing in. */
  PUBLIC
}
