package org.liandong.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.liandong.base.AccountId;

/**
 * Draws by lot so that anybody can draw again: each name of no meaning is hashed together with the
 * published seed, and the smallest hashes are taken. The same list, seed and number are the same
 * sample, in whatever order the list came.
 */
public final class Lot {
  private Lot() {}

  /** The drawn, in the order of the draw. */
  public static List<String> draw(String seed, Collection<String> aliases, int many) {
    return aliases.stream()
        .distinct()
        .sorted(
            Comparator.<String, String>comparing(alias -> hash(seed + "|" + alias))
                .thenComparing(Comparator.naturalOrder()))
        .limit(many)
        .toList();
  }

  /** The digest of a list: SHA-256 of its sorted lines, each with a line feed. */
  public static String digest(Collection<String> aliases) {
    return hash(aliases.stream().sorted().map(alias -> alias + "\n").collect(Collectors.joining()));
  }

  /** The name of no meaning of an account in one survey; it is another one in every survey. */
  static String alias(Survey.Id survey, AccountId account) {
    return hash(survey + "|" + account).substring(0, 32);
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
