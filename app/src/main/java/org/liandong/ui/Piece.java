package org.liandong.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a text in which words were looked for.
 *
 * @param found whether the piece is one of the words
 */
public record Piece(String text, boolean found) {

  /** The text in pieces, in its order; one piece where there is nothing to look for. */
  public static List<Piece> of(String text, String words) {
    var any =
        Arrays.stream(words.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    if (any.isEmpty()) return List.of(new Piece(text, false));
    var pieces = new ArrayList<Piece>();
    int at = 0;
    var match = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    while (match.find()) {
      if (match.start() > at) pieces.add(new Piece(text.substring(at, match.start()), false));
      pieces.add(new Piece(match.group(), true));
      at = match.end();
    }
    if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
    return List.copyOf(pieces);
  }
}
