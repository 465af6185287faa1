package org.liandong.policy;

import java.util.List;
import java.util.Locale;
import org.liandong.base.Share;

/**
 * How a measured number is held against a rule value. The Chinese words decide whether the number
 * itself is included (note N1, Civil Code article 1259): 以上 以下 以内 不超过 不低于 不少于 include it, 超过 低于 大于
 * do not.
 */
public enum Comparison {
  AT_MOST("不超过", "以下", "以内"),
  AT_LEAST("不低于", "不少于", "以上", "至少", "达"),
  BELOW("低于", "不满"),
  ABOVE("大于", "超过", "余", "多"),
  BETWEEN("至", "—", "期间"),
  EXACTLY("正好");

  private final List<String> words;

  Comparison(String... words) {
    this.words = List.of(words);
  }

  /** Does {@code measured} keep within {@code limit}? Exact, on fractions. */
  public boolean holds(Share measured, Limit limit) {
    return switch (this) {
      case AT_MOST -> measured.compareTo(limit.high()) <= 0;
      case AT_LEAST -> measured.compareTo(limit.low()) >= 0;
      case BELOW -> measured.compareTo(limit.low()) < 0;
      case ABOVE -> measured.compareTo(limit.high()) > 0;
      case BETWEEN -> measured.compareTo(limit.low()) >= 0 && measured.compareTo(limit.high()) <= 0;
      case EXACTLY -> measured.equals(limit.low()) && limit.low().equals(limit.high());
    };
  }

  /** Reads {@code at-most}. */
  static Comparison named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Is this how the Chinese word is to be read? A word that is in no list says nothing. */
  boolean reads(String word) {
    for (var other : values()) if (other != this && other.words.contains(word)) return false;
    return true;
  }
}
