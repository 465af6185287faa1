package org.liandong.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value, printed as 64 hexadecimal digits. */
public final class Hash {
  private static final int LENGTH = 32;
  private final byte[] bytes;

  private Hash(byte[] bytes) {
    if (bytes.length != LENGTH) throw new IllegalArgumentException("not a SHA-256 value");
    this.bytes = bytes;
  }

  /** Takes 32 bytes as they are; any other number is an {@link IllegalArgumentException}. */
  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  public static Hash parse(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  /** The SHA-256 of the parts, one after the other. */
  static Hash digest(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) digest.update(part);
      return new Hash(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
