package org.liandong.notices;

import java.util.List;
import java.util.regex.Pattern;
import org.liandong.ui.Names;

/** Covers personal data in what the public reads (DEM-14): numbers always, names where named. */
public final class Masking {
  private static final Pattern IDENTITY =
      Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?:\\d{8}|\\d{5})\\d{3}[0-9Xx]?(?![0-9A-Za-z])");
  private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3,4}(?!\\d)");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})(?!\\d)");
  private static final Pattern MAIL =
      Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+-]*@([A-Za-z0-9.-]+\\.[A-Za-z]{2,})");

  private Masking() {}

  /**
   * The words as anyone may read them.
   *
   * @param names of people to be covered
   */
  public static String cover(String words, List<String> names) {
    var shown = IDENTITY.matcher(words).replaceAll(hit -> stars(hit.group(), 1, 1));
    shown = CARD.matcher(shown).replaceAll(hit -> stars(hit.group(), 0, 4));
    shown = MOBILE.matcher(shown).replaceAll("$1****$3");
    shown = MAIL.matcher(shown).replaceAll("$1***@$2");
    for (var name : names)
      if (!name.isBlank()) shown = shown.replace(name.strip(), Names.masked(name.strip()));
    return shown;
  }

  private static String stars(String text, int first, int last) {
    return text.substring(0, first)
        + "*".repeat(text.length() - first - last)
        + text.substring(text.length() - last);
  }

  /** Is there a number in it that could belong to a person? What tests scan public pages with. */
  public static boolean bare(String words) {
    return IDENTITY.matcher(words).find()
        || MOBILE.matcher(words).find()
        || CARD.matcher(words).find();
  }
}
