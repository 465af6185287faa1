package org.liandong.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person typed after the name of a command.
 *
 * @param words what stands alone, in order
 * @param options {@code --name value} or {@code --name=value}; a bare {@code --name} is "true"
 */
public record Arguments(List<String> words, Map<String, String> options) {

  public Arguments {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  /**
   * Settings of the platform ({@code --server.port=1}) are not for the command: they are left out.
   */
  public static Arguments of(List<String> typed) {
    var words = new ArrayList<String>();
    var options = new HashMap<String, String>();
    for (int i = 0; i < typed.size(); i++) {
      var word = typed.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      var parts = word.substring(2).split("=", 2);
      if (parts[0].contains(".")) continue;
      if (parts.length == 2) options.put(parts[0], parts[1]);
      else if (i + 1 < typed.size() && !typed.get(i + 1).startsWith("--"))
        options.put(parts[0], typed.get(++i));
      else options.put(parts[0], "true");
    }
    return new Arguments(words, options);
  }

  /** The word at a position, or a refusal that names what is missing. */
  public String word(int position, String meaning) {
    if (position < words.size()) return words.get(position);
    throw new StartRefused(meaning + " is missing.");
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** A whole number above zero. */
  public int number(String option, int otherwise) {
    var text = option(option);
    if (text.isEmpty()) return otherwise;
    if (text.get().matches("[1-9][0-9]{0,8}")) return Integer.parseInt(text.get());
    throw new StartRefused("--" + option + " needs a whole number, not " + text.get() + ".");
  }
}
