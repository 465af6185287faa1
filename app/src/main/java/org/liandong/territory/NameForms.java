package org.liandong.territory;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The endings that names of places take, which change with the years and the region: 社区居民委员会,
 * 社区居委会, 居委会, 社区; 村民委员会, 村委会, 村; 嘎查 ... The stem is what people remember.
 */
final class NameForms {
  private static final List<String> ENDINGS =
      List.of(
          "居民委员会", "村民委员会", "牧民委员会", "居委会", "村委会", "牧委会", "社区", "嘎查", "街道办事处", "地区办事处", "办事处", "街道",
          "民族乡", "苏木", "村", "镇", "乡", "市", "区", "县", "旗", "省");

  /** The endings again, for PostgreSQL to tell a name that is only the words and an ending. */
  static final String PATTERN = "(" + String.join("|", ENDINGS) + ")*$";

  /** Said alone they mean no place: half of all names of committees hold them. */
  private static final Pattern GENERAL = Pattern.compile("社区|村|委员会|(社区|村)?(居民委员会|居委会|村民委员会|村委会)");

  private static final Pattern COMMITTEE = Pattern.compile("(居民|村民|牧民)委员会$|[居村牧]委会$");

  private NameForms() {}

  /** The name without its endings, as long as two characters are left. */
  static String stem(String name) {
    for (var ending : ENDINGS)
      if (name.endsWith(ending) && name.length() - ending.length() >= 2)
        return stem(name.substring(0, name.length() - ending.length()));
    return name;
  }

  static boolean general(String words) {
    return GENERAL.matcher(words).matches();
  }

  /** As people say it: 关上社区 for 关上社区居民委员会; 横街居委会 stays, nothing else names it. */
  static String spoken(String name) {
    var shorter = COMMITTEE.matcher(name).replaceFirst("");
    return shorter.endsWith("社区") || shorter.endsWith("村") || shorter.endsWith("嘎查")
        ? shorter
        : name;
  }
}
