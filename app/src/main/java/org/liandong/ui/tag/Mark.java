package org.liandong.ui.tag;

/** The mark before a ruling: kept, broken, or not the case here. */
public enum Mark {
  YES,
  NO,
  SKIP
}
