package org.liandong.engine.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A signed tree head, a C2SP checkpoint: origin, size, root in base64, extensions, an empty line
 * and a signature line.
 *
 * @param size entries of the log
 * @param root 32 bytes
 * @param signer the public key as {@code name+number+base64}
 * @param note the signed text with its signature line
 */
record Head(long size, byte[] root, String signer, String note) {
  private static final byte ED25519 = 1;
  private static final int NUMBER = 4;
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Why the head is not what its signer signed; empty when it is. */
  String flaw() {
    int end = note.indexOf("\n\n");
    if (end < 0) return "the signed head has no signature";
    var text = note.substring(0, end + 1);
    var lines = text.lines().toList();
    var name = List.of(signer.split("\\+", 3));
    if (name.size() != 3) return "the signer is not named as name+number+key";
    if (lines.size() < 3
        || !lines.get(0).equals(name.get(0))
        || !lines.get(1).equals(Long.toString(size))
        || !lines.get(2).equals(Base64.getEncoder().encodeToString(root)))
      return "the signed text is about another head";
    return signed(text, note.substring(end + 2), name) ? "" : "the signature does not hold";
  }

  private static boolean signed(String text, String line, List<String> name) {
    var words = line.strip().split(" ");
    if (words.length != 3 || !words[0].equals("\u2014") || !words[1].equals(name.get(0)))
      return false;
    try {
      var key = Base64.getDecoder().decode(name.get(2));
      var signature = Base64.getDecoder().decode(words[2]);
      if (key.length != 1 + Tree.LENGTH || key[0] != ED25519 || signature.length < NUMBER)
        return false;
      var number = Arrays.copyOf(Tree.digest(bytes(name.get(0) + "\n"), key), NUMBER);
      return Arrays.equals(number, Arrays.copyOf(signature, NUMBER))
          && HexFormat.of().formatHex(number).equals(name.get(1))
          && holds(key, bytes(text), Arrays.copyOfRange(signature, NUMBER, signature.length));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean holds(byte[] key, byte[] text, byte[] signature) {
    try {
      var encoded = Arrays.copyOf(SPKI, SPKI.length + Tree.LENGTH);
      System.arraycopy(key, 1, encoded, SPKI.length, Tree.LENGTH);
      var check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
