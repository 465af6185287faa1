package org.liandong.audit;

import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An Ed25519 signature.
 *
 * @param hex 64 bytes in hexadecimal
 */
public record Signature(String hex) {

  /** Was {@code text} signed by the key printed as {@code signer}? */
  public boolean holds(String signer, byte[] text) {
    var key = Base64.getDecoder().decode(signer.split("\\+", 3)[2]);
    var check = new Ed25519Signer();
    check.init(false, new Ed25519PublicKeyParameters(key, 1));
    check.update(text, 0, text.length);
    return check.verifySignature(HexFormat.of().parseHex(hex));
  }

  /** Name of the key, then key number and signature in base64 (C2SP signed note). */
  String line(String signer) {
    var parts = signer.split("\\+", 3);
    var bytes = HexFormat.of().parseHex(parts[1] + hex);
    return parts[0] + " " + Base64.getEncoder().encodeToString(bytes);
  }
}
