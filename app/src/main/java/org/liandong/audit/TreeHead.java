package org.liandong.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What the log amounted to after a round of sealing, signed by the platform.
 *
 * @param no the number of the head, from 0 without gaps
 * @param size entries sealed so far
 * @param root the root of the Merkle tree over them
 * @param chain the last link of the hash chain over them
 * @param signer the key that signed, as {@link HeadKey} prints it
 */
public record TreeHead(
    long no, long size, Hash root, Hash chain, Instant at, String signer, Signature signature) {

  /**
   * The signed text, a C2SP checkpoint: the name of the log, its size, the root in base64, and as
   * extensions the last link of the chain and the time.
   */
  public String text() {
    return text(signer.substring(0, signer.indexOf('+')), size, root, chain, at);
  }

  static String text(String origin, long size, Hash root, Hash chain, Instant at) {
    return "%s\n%d\n%s\nchain %s\ntime %s\n".formatted(origin, size, root.base64(), chain, at);
  }

  /** Was this head signed by its signer as it stands? */
  public boolean signed() {
    return signature.holds(signer, text().getBytes(StandardCharsets.UTF_8));
  }

  /** The text with its signature line, as witnesses and checkers of signed notes read it. */
  public String note() {
    return text() + "\n\u2014 " + signature.line(signer) + "\n";
  }
}
