package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.SIGNER_KEY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.people.Secrets;
import org.springframework.stereotype.Component;

/**
 * Keys people sign with, one for an account and county, made at the first signature. The private
 * half leaves this class only as a signature.
 */
@Component
class SignerKeys {
  private final DSLContext sql;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  /** A signature with the public half that checks it. */
  record Signed(String fingerprint, String open, String value) {}

  SignerKeys(DSLContext sql, Secrets secrets, Audit audit, Clock clock) {
    this.sql = sql;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** Signs with the actor's own key. */
  Signed sign(Actor actor, PlaceCode place, String statement) {
    var county = place.county().orElseThrow();
    make(actor, place, county);
    var row =
        sql.fetchSingle(
            SIGNER_KEY,
            SIGNER_KEY.COUNTY.eq(county.code()),
            SIGNER_KEY.ACCOUNT.eq(actor.account().value()));
    var secret = secrets.open(row.getSealed(), bound(actor, county));
    if (secrets.old(row.getSealed()))
      sql.update(SIGNER_KEY)
          .set(SIGNER_KEY.SEALED, secrets.seal(secret, bound(actor, county)))
          .where(SIGNER_KEY.COUNTY.eq(county.code()))
          .and(SIGNER_KEY.ACCOUNT.eq(actor.account().value()))
          .execute();
    var value = Ed25519.sign(secret, statement);
    return new Signed(row.getFingerprint(), row.getPublic(), value);
  }

  private void make(Actor actor, PlaceCode place, County county) {
    var pair = Ed25519.fresh();
    var fingerprint = Ed25519.fingerprint(pair.open());
    int made =
        sql.insertInto(SIGNER_KEY)
            .set(SIGNER_KEY.COUNTY, county.code())
            .set(SIGNER_KEY.ACCOUNT, actor.account().value())
            .set(SIGNER_KEY.FINGERPRINT, fingerprint)
            .set(SIGNER_KEY.PUBLIC, pair.open())
            .set(SIGNER_KEY.SEALED, secrets.seal(pair.secret(), bound(actor, county)))
            .set(SIGNER_KEY.MADE, clock.instant().atOffset(ZoneOffset.UTC))
            .onConflict(SIGNER_KEY.COUNTY, SIGNER_KEY.ACCOUNT)
            .doNothing()
            .execute();
    if (made > 0)
      audit.record(actor, place, "contracts.key-made", fingerprint, Map.of("algorithm", "Ed25519"));
  }

  private static String bound(Actor actor, County county) {
    return county + "/" + actor.account() + "/signer-key";
  }
}
