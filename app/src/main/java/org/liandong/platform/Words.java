package org.liandong.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chinese full-text search without a dictionary: each run of Chinese characters is cut into
 * overlapping pairs, so that any two characters in a row can be found exactly (双桥 in 双桥社区居民委员会).
 * Letters and digits stay whole words. Full width, upper case and traditional characters are folded
 * first; anything else (emoji, punctuation) only separates.
 *
 * <p>{@link #vector} writes what PostgreSQL reads as a {@code tsvector}, {@link #query} what it
 * reads as a {@code tsquery}; both go through a GIN index.
 */
public final class Words {
  private static final int LAST_POSITION = 16_383;
  private static final int LONGEST_WORD = 64;
  private static final Map<Character, Character> SIMPLIFIED = simplified();

  private Words() {}

  /** One piece of text between separators: a run of Chinese characters, or one word. */
  private record Run(boolean chinese, int[] letters) {}

  /** The text as it is compared: NFKC, lower case, simplified characters. */
  public static String plain(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++)
      plain.append(SIMPLIFIED.getOrDefault(folded.charAt(i), folded.charAt(i)));
    return plain.toString();
  }

  /** The {@code tsvector} literal of a text. */
  public static String vector(String text) {
    var places = new LinkedHashMap<String, StringBuilder>();
    int position = 0;
    for (var run : runs(plain(text))) {
      for (var term : indexed(run)) {
        position = Math.min(position + 1, LAST_POSITION);
        places.merge(term, new StringBuilder().append(position), (a, b) -> a.append(',').append(b));
      }
      position = Math.min(position + 1, LAST_POSITION);
    }
    return places.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ":" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  /**
   * The {@code tsquery} literal that finds texts containing every run of the query; empty when the
   * query holds nothing that can be searched. A single character finds every place it stands in; a
   * word finds words that begin with it.
   */
  public static String query(String text) {
    return runs(plain(text)).stream().map(Words::asked).collect(Collectors.joining(" & "));
  }

  private static String asked(Run run) {
    if (!run.chinese() || run.letters().length == 1)
      return quoted(text(run, 0, LONGEST_WORD)) + ":*";
    return pairs(run).stream().map(Words::quoted).collect(Collectors.joining(" <-> "));
  }

  /** Pairs, and the last character alone so that it too begins something. */
  private static List<String> indexed(Run run) {
    if (!run.chinese()) return List.of(text(run, 0, LONGEST_WORD));
    var terms = pairs(run);
    terms.add(text(run, run.letters().length - 1, 1));
    return terms;
  }

  private static List<String> pairs(Run run) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i + 1 < run.letters().length; i++) pairs.add(text(run, i, 2));
    return pairs;
  }

  private static String text(Run run, int from, int most) {
    return new String(run.letters(), from, Math.min(most, run.letters().length - from));
  }

  private static String quoted(String term) {
    return "'" + term + "'";
  }

  private static List<Run> runs(String plain) {
    var runs = new ArrayList<Run>();
    var letters = plain.codePoints().toArray();
    for (int i = 0; i < letters.length; ) {
      int end = i + 1;
      if (searchable(letters[i])) {
        while (end < letters.length && joined(letters[i], letters[end])) end++;
        runs.add(new Run(chinese(letters[i]), java.util.Arrays.copyOfRange(letters, i, end)));
      }
      i = end;
    }
    return runs;
  }

  private static boolean joined(int first, int next) {
    return searchable(next) && chinese(first) == chinese(next);
  }

  private static boolean searchable(int letter) {
    return chinese(letter) || Character.isLetterOrDigit(letter);
  }

  private static boolean chinese(int letter) {
    return Character.isIdeographic(letter) || Character.getType(letter) == Character.PRIVATE_USE;
  }

  private static Map<Character, Character> simplified() {
    try (InputStream file = Words.class.getResourceAsStream("/platform/words/traditional.txt")) {
      if (file == null) throw new IllegalStateException("traditional.txt is not on the class path");
      var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      var pairs = new java.util.HashMap<Character, Character>(lines[0].length() * 2);
      for (int i = 0; i < lines[0].length(); i++) pairs.put(lines[0].charAt(i), lines[1].charAt(i));
      return Map.copyOf(pairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
