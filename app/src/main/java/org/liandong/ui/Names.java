package org.liandong.ui;

import java.util.Set;

/** Names and numbers of people, covered for eyes that need not know them. */
public final class Names {
  private static final Set<String> DOUBLE =
      Set.of("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯");

  private Names() {}

  /** The family name and stars: 李**, 欧阳*. A remark in brackets, as （示例）, stays. */
  public static String masked(String name) {
    int remark = name.indexOf('（');
    var plain = remark < 0 ? name : name.substring(0, remark);
    var tail = remark < 0 ? "" : name.substring(remark);
    if (plain.isBlank()) return name;
    int keep = plain.length() > 2 && DOUBLE.contains(plain.substring(0, 2)) ? 2 : 1;
    return plain.substring(0, keep) + "*".repeat(Math.max(1, plain.length() - keep)) + tail;
  }

  /** 138****5678: the first three and the last four. */
  public static String phone(String number) {
    if (number.length() < 8) return "*".repeat(number.length());
    return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
  }

  /** The one character that stands for a person in a small circle. */
  public static String initial(String name) {
    return name.isBlank() ? "·" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
  }
}
