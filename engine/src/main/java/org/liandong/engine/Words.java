package org.liandong.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was written on the command line: files, and options as {@code --name value} or a flag. */
public final class Words {
  private final Deque<String> plain = new ArrayDeque<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param flags options without a value
   * @param written all words behind the command
   */
  public static Words of(Set<String> flags, String... written) {
    var words = new Words();
    var left = new ArrayDeque<>(Arrays.asList(written));
    while (!left.isEmpty()) {
      var word = left.pop();
      if (!word.startsWith("--")) {
        words.plain.add(word);
      } else if (flags.contains(word)) {
        words.put(word, "");
      } else {
        if (left.isEmpty()) throw new BadInput(word + " needs a value");
        words.put(word, left.pop());
      }
    }
    return words;
  }

  private void put(String option, String value) {
    if (options.put(option, value) != null) throw new BadInput(option + " is given twice");
  }

  /** The next file or folder, which must exist. */
  public Path path(String what) {
    @Nullable String word = plain.poll();
    if (word == null) throw new BadInput(what + " is missing");
    var path = Path.of(word);
    if (!Files.isReadable(path)) throw new BadInput(word + ": cannot be read");
    return path;
  }

  public boolean flag(String option) {
    return text(option).isPresent();
  }

  public Optional<String> text(String option) {
    taken.add(option);
    return Optional.ofNullable(options.get(option));
  }

  /** A file given as an option, which must exist. */
  public Optional<Path> file(String option) {
    return text(option)
        .map(word -> {
          var path = Path.of(word);
          if (!Files.isReadable(path)) throw new BadInput(word + ": cannot be read");
          return path;
        });
  }

  /** One of a few words. */
  public String among(String option, String usual, String... allowed) {
    var word = text(option).orElse(usual);
    if (!Arrays.asList(allowed).contains(word))
      throw new BadInput(option + " is one of " + String.join(", ", allowed) + ", not " + word);
    return word;
  }

  /** A whole number from {@code least} to {@code most}. */
  public long whole(String option, long usual, long least, long most) {
    var word = text(option);
    if (word.isEmpty()) return usual;
    try {
      long number = Long.parseLong(word.get());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException _) {
      // said below
    }
    throw new BadInput(
        option + " takes a whole number from " + least + " to " + most + ", not " + word.get());
  }

  /** A finite number from {@code least} to {@code most}. */
  public double number(String option, double usual, double least, double most) {
    var word = text(option);
    if (word.isEmpty()) return usual;
    try {
      double number = Double.parseDouble(word.get());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException _) {
      // said below
    }
    throw new BadInput(
        option + " takes a number from " + least + " to " + most + ", not " + word.get());
  }

  /** Refuses what nobody asked for: called when a command has taken its words. */
  public void end() {
    if (!plain.isEmpty()) throw new BadInput("unexpected " + plain.peek());
    for (var option : options.keySet())
      if (!taken.contains(option)) throw new BadInput("unknown option " + option);
  }
}
