package org.liandong.contracts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liandong.base.AccountId;

/**
 * One signature under a contract.
 *
 * @param open the public key in base64 (X.509)
 * @param value the signature of the {@link #statement} in base64
 */
public record Signature(
    Party party,
    AccountId account,
    String name,
    Instant at,
    String fingerprint,
    String open,
    String value) {

  /** What is signed: which text, for which party, by whom and when. */
  public String statement(String hash) {
    return statement(hash, party, name, at);
  }

  static String statement(String hash, Party party, String name, Instant at) {
    return "liandong contract 1\ntext-sha256: %s\nparty: %s\nsigner: %s\nat: %s\n"
        .formatted(hash, party.word(), name, at.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Does it stand under the text of this hash? */
  public boolean under(String hash) {
    return Ed25519.fingerprint(open).equals(fingerprint)
        && Ed25519.verifies(open, statement(hash), value);
  }
}
