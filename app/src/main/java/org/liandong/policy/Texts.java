package org.liandong.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts that packs rest on, as people know them: packs cite them by file and line, a reader is
 * told issuer, title, month and line.
 */
public final class Texts {
  private static final Pattern CITED =
      Pattern.compile("(\\d{3}-[a-z]+\\.txt)(?::(\\d+(?:[、,-]\\d+)*))?");

  private Texts() {}

  /** Read once, from the heads of all packs: by file. */
  private static final class Known {
    private static final Map<String, String> TITLES =
        PackFiles.all().stream()
            .flatMap(files -> Fields.parse("", files.text("pack.yaml")).each("documents").stream())
            .collect(Collectors.toUnmodifiableMap(it -> it.text("text"), Known::title));

    private static String title(Fields it) {
      return Texts.title(it.text("issuer"), it.text("title"), it.dateOrNull("dated"));
    }
  }

  /** {@code 甘肃省民政厅《甘肃省开展“三社联动”试点方案》2016年6月}. */
  static String title(String issuer, String title, @Nullable LocalDate dated) {
    var named = issuer + "《" + title + "》";
    return dated == null ? named : named + dated.getYear() + "年" + dated.getMonthValue() + "月";
  }

  /** Is it the file of one of the texts? */
  static boolean known(String file) {
    return Known.TITLES.containsKey(file);
  }

  /** The line of a text, for people. */
  static String line(String lines) {
    return " 原文第" + lines + "行";
  }

  /** The same words with every file and line of a text said by its title. */
  public static String named(String words) {
    return CITED.matcher(words).replaceAll(cited -> Matcher.quoteReplacement(named(cited)));
  }

  private static String named(MatchResult cited) {
    var title = Known.TITLES.get(cited.group(1));
    if (title == null) return cited.group();
    var lines = cited.group(2);
    return lines == null ? title : title + line(lines);
  }
}
