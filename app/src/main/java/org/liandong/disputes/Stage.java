package org.liandong.disputes;

/**
 * Where a dispute stands. Words: {@code disputes.stage.NAME}. The four principles of CON-02
 * (003:167 预防为主,教育疏导,依法处理,防止激化) are what is done at each: {@code disputes.principle.NAME}.
 */
public enum Stage {
  OPEN,
  MEDIATING,
  /** A text lies on the table. */
  PROPOSED,
  /** Every party confirmed the same text. */
  AGREED,
  /** Somebody went and saw that it is kept. */
  FOLLOWED_UP,
  REFERRED,
  WITHDRAWN;

  public boolean open() {
    return this == OPEN || this == MEDIATING || this == PROPOSED;
  }
}
