package org.liandong.base;

/**
 * A county (县 市 区) by its six-digit national code. Every row that belongs to a county leads its
 * primary key with this code.
 *
 * @param code six digits, as in {@code 530111} for 官渡区
 */
public record County(String code) implements Comparable<County> {
  public County {
    if (!code.matches("\\d{6}")) throw new IllegalArgumentException("county code: " + code);
  }

  public PlaceCode place() {
    return new PlaceCode(code);
  }

  @Override
  public int compareTo(County other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
