package org.liandong.contracts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) with keys in their standard encodings, written in base64. Pure. */
final class Ed25519 {
  private static final String NAME = "Ed25519";

  private Ed25519() {}

  /** The two halves of a key, each in base64. */
  record Pair(String open, String secret) {}

  static Pair fresh() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
      return new Pair(
          base64(pair.getPublic().getEncoded()), base64(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(String secret, String statement) {
    try {
      var key =
          KeyFactory.getInstance(NAME)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
      var signature = java.security.Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(statement.getBytes(StandardCharsets.UTF_8));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the signature is right; anything that is no key or no signature is not. */
  static boolean verifies(String open, String statement, String signature) {
    try {
      var key =
          KeyFactory.getInstance(NAME)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
      var check = java.security.Signature.getInstance(NAME);
      check.initVerify(key);
      check.update(statement.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notOne) {
      return false;
    }
  }

  /** SHA-256 of the encoded public half, in hex: how a key is known to people. */
  static String fingerprint(String open) {
    return sha256(Base64.getDecoder().decode(open));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
