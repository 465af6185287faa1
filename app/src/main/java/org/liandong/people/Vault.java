package org.liandong.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals personal data with AES-256-GCM and makes the keyed digests (HMAC-SHA256) by which they are
 * found. What is sealed is bound to its row: moved to another one it does not open.
 */
final class Vault {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final Supplier<Keys> keys;

  /**
   * @param keys the keys as they are now
   */
  Vault(Supplier<Keys> keys) {
    this.keys = keys;
  }

  /** The version that seals now. */
  int version() {
    return keys.get().newest().number();
  }

  /**
   * @param row what the text belongs to, for example county, id and column
   */
  byte[] seal(String text, String row) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var key = keys.get().newest();
    var sealed =
        cipher(Cipher.ENCRYPT_MODE, key, nonce, row, text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(4 + NONCE + sealed.length)
        .putInt(key.number())
        .put(nonce)
        .put(sealed)
        .array();
  }

  String open(byte[] sealed, String row) {
    var buffer = ByteBuffer.wrap(sealed);
    var version = keys.get().version(buffer.getInt());
    var nonce = new byte[NONCE];
    buffer.get(nonce);
    var rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return new String(
        cipher(Cipher.DECRYPT_MODE, version, nonce, row, rest), StandardCharsets.UTF_8);
  }

  private static byte[] cipher(
      int mode, Keys.Version version, byte[] nonce, String row, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, version.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed data of " + row, e);
    }
  }

  /** The digest under the newest key, to be stored. */
  byte[] digest(String kind, String text) {
    return Keys.hmac(keys.get().newest().digesting(), kind + ":" + text);
  }

  /** The digests under every key in use, to look up rows not yet sealed anew. */
  List<byte[]> digests(String kind, String text) {
    return keys.get().versions().stream()
        .map(version -> Keys.hmac(version.digesting(), kind + ":" + text))
        .toList();
  }
}
