package org.liandong.engine.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes of the tree: a leaf is {@code SHA-256(0 || entry)}, a node {@code SHA-256(1 || l || r)}.
 */
final class Tree {
  static final int LENGTH = 32;

  private Tree() {}

  static byte[] empty() {
    return digest(new byte[0]);
  }

  static byte[] leaf(byte[] entry) {
    return digest(new byte[] {0}, entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    return digest(new byte[] {1}, left, right);
  }

  static byte[] digest(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) digest.update(part);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
