package org.liandong.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.liandong.base.AccountId;

/** A code of ten characters that cannot be misread, as in {@code 7KQ2M-X4T9P}; 50 bits. */
record OneTimeCode(String characters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;

  static OneTimeCode random() {
    var random = new SecureRandom();
    var characters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++)
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    return new OneTimeCode(characters.toString());
  }

  /** As typed: case, blanks and dashes do not matter, nor O for 0 and I or L for 1. */
  static OneTimeCode read(String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return new OneTimeCode(plain.replace('O', '0').replaceAll("[IL]", "1"));
  }

  String text() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }

  /** What is stored: of no use without the code, and only for this account. */
  String digest(AccountId account) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = (account + ":" + characters).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
