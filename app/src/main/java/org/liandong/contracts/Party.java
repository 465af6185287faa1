package org.liandong.contracts;

import java.util.Locale;

/** Who signs, as in 甲方, 乙方, 丙方. Words: {@code contracts.party.NAME}. */
public enum Party {
  /** 甲方, who pays. */
  FUNDER,
  /** 乙方, who carries it out. */
  ORGANISATION,
  /** 丙方, the residents' committee of the place. */
  COMMITTEE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
