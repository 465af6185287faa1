package org.liandong.people;

import java.nio.ByteBuffer;
import org.springframework.stereotype.Service;

/**
 * Seals secrets of other modules, such as keys people sign with, by the keys of personal data: they
 * are nowhere in the database, and what is sealed is bound to its row.
 */
@Service
public class Secrets {
  private final Vault vault;

  Secrets(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param row what the secret belongs to, for example county, id and column
   */
  public byte[] seal(String secret, String row) {
    return vault.seal(secret, row);
  }

  public String open(byte[] sealed, String row) {
    return vault.open(sealed, row);
  }

  /** Sealed by an older key than the newest: to be sealed anew when it is next opened. */
  public boolean old(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt() != vault.version();
  }
}
