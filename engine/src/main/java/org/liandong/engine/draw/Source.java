package org.liandong.engine.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.liandong.engine.Lines;

/**
 * One published source of randomness.
 *
 * @param canonical as it goes into the key (RFC 3797 section 4.1): whole numbers ascending, each
 *     followed by a period; reals in their order without trailing zeros; a slash at the end
 */
record Source(String canonical) {
  private static final int MOST = 16;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern REAL = Pattern.compile("[0-9]{1,18}\\.[0-9]{1,200}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  static Source of(String line, Lines lines) {
    var words = List.of(SPACE.split(line.strip()));
    boolean real = words.getFirst().equals("float");
    var numbers = real ? words.subList(1, words.size()) : words;
    if (numbers.isEmpty() || numbers.size() > MOST)
      throw lines.bad("a source has 1 to " + MOST + " numbers, not " + numbers.size());
    for (var number : numbers)
      if (!(real ? REAL : WHOLE).matcher(number).matches())
        throw lines.bad(
            number + (real ? " is no real like 12.5" : " is no whole number (reals: float 12.5)"));
    return new Source(real ? reals(numbers) : whole(numbers));
  }

  private static String whole(List<String> numbers) {
    var sorted = new ArrayList<BigInteger>();
    for (var number : numbers) sorted.add(new BigInteger(number));
    sorted.sort(null);
    var text = new StringBuilder();
    for (var number : sorted) text.append(number).append('.');
    return text.append('/').toString();
  }

  private static String reals(List<String> numbers) {
    var text = new StringBuilder();
    for (var number : numbers) {
      var parts = Arrays.asList(number.split("\\.", 2));
      text.append(new BigInteger(parts.getFirst())).append('.');
      text.append(parts.getLast().replaceFirst("0+$", ""));
    }
    return text.append('/').toString();
  }
}
