package org.liandong.identity;

import static org.liandong.identity.db.Tables.PASSKEY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.db.tables.records.PasskeyRecord;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys in the database. The ceremony comes before anybody is signed in, so it reads past the
 * reach of the request, always by the id of one credential or one account.
 */
@Component
@Transactional
class PasskeyRecords implements UserCredentialRepository {
  private static final int LONGEST_LABEL = 60;
  private final DSLContext sql;
  private final Reaches reaches;

  PasskeyRecords(DSLContext sql, Reaches reaches) {
    this.sql = sql;
    this.reaches = reaches;
  }

  @Override
  public void delete(Bytes id) {
    reaches.within(Reach.EVERYTHING, () -> sql.deleteFrom(PASSKEY).where(is(id)).execute());
  }

  @Override
  public void save(CredentialRecord given) {
    var row = sql.newRecord(PASSKEY);
    row.setId(given.getCredentialId().toBase64UrlString());
    row.setAccount(PasskeyHolders.account(given.getUserEntityUserId()).value());
    row.setPublicKey(given.getPublicKey().getBytes());
    row.setUses(given.getSignatureCount());
    row.setVerified(given.isUvInitialized());
    row.setBackupEligible(given.isBackupEligible());
    row.setBackedUp(given.isBackupState());
    row.setTransports(transports(given.getTransports()));
    row.setAttestation(bytes(given.getAttestationObject()));
    row.setClientData(bytes(given.getAttestationClientDataJSON()));
    row.setLabel(label(given.getLabel()));
    row.setCreatedAt(given.getCreated().atOffset(ZoneOffset.UTC));
    row.setUsedAt(given.getLastUsed().atOffset(ZoneOffset.UTC));
    reaches.within(Reach.EVERYTHING, row::merge);
  }

  private static String label(@Nullable String typed) {
    var label = typed == null || typed.isBlank() ? "Passkey" : typed.strip();
    return label.substring(0, Math.min(label.length(), LONGEST_LABEL));
  }

  private static String transports(Set<AuthenticatorTransport> transports) {
    return transports.stream()
        .map(AuthenticatorTransport::getValue)
        .collect(Collectors.joining(","));
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  @Override
  @Transactional(readOnly = true)
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return select(is(id)).stream().findFirst().orElse(null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CredentialRecord> findByUserId(Bytes user) {
    return select(PASSKEY.ACCOUNT.eq(PasskeyHolders.account(user).value()));
  }

  private List<CredentialRecord> select(Condition condition) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(PASSKEY)
                .where(condition)
                .orderBy(PASSKEY.CREATED_AT)
                .fetch(PasskeyRecords::read));
  }

  private static CredentialRecord read(PasskeyRecord row) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getId()))
        .userEntityUserId(PasskeyHolders.bytes(row.getAccount()))
        .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
        .signatureCount(row.getUses())
        .uvInitialized(row.getVerified())
        .backupEligible(row.getBackupEligible())
        .backupState(row.getBackedUp())
        .transports(
            Arrays.stream(row.getTransports().split(","))
                .filter(transport -> !transport.isBlank())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(wrap(row.getAttestation()))
        .attestationClientDataJSON(wrap(row.getClientData()))
        .label(row.getLabel())
        .created(instant(row.getCreatedAt()))
        .lastUsed(instant(row.getUsedAt()))
        .build();
  }

  private static @Nullable Bytes wrap(byte @Nullable [] bytes) {
    return bytes == null ? null : new Bytes(bytes);
  }

  private static Instant instant(java.time.OffsetDateTime time) {
    return time.toInstant();
  }

  private static Condition is(Bytes id) {
    return PASSKEY.ID.eq(id.toBase64UrlString());
  }
}
