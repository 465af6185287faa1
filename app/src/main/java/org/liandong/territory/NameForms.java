package org.liandong.territory;

import java.util.List;

/**
 * The endings that names of places take, which change with the years and the region: 社区居民委员会,
 * 社区居委会, 居委会, 社区; 村民委员会, 村委会, 村; 嘎查 ... The stem is what people remember.
 */
final class NameForms {
  private static final List<String> ENDINGS =
      List.of(
          "居民委员会", "村民委员会", "牧民委员会", "居委会", "村委会", "牧委会", "管委会", "社区", "嘎查", "街道办事处", "地区办事处",
          "办事处", "街道", "民族乡", "苏木", "居", "村", "镇", "乡", "市", "区", "县", "旗", "省");

  /**
   * The same endings for PostgreSQL, to tell an exact name from one that only contains the words.
   */
  static final String PATTERN = "(" + String.join("|", ENDINGS) + ")*$";

  private NameForms() {}

  /** The name without its endings, as long as two characters are left. */
  static String stem(String name) {
    for (var ending : ENDINGS)
      if (name.endsWith(ending) && name.length() - ending.length() >= 2)
        return stem(name.substring(0, name.length() - ending.length()));
    return name;
  }

  /** Whether the words are endings only, which half of all names have. */
  static boolean general(String words) {
    return words.matches(PATTERN.replace("$", "")) || "委员会".contains(words);
  }
}
