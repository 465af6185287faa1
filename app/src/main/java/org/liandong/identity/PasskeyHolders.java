package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our accounts as passkeys know them: the user handle is the account's id. */
@Component
@Transactional(readOnly = true)
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
  private final DSLContext sql;
  private final Reaches reaches;

  PasskeyHolders(DSLContext sql, Reaches reaches) {
    this.sql = sql;
    this.reaches = reaches;
  }

  static Bytes bytes(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static AccountId account(Bytes handle) {
    var buffer = ByteBuffer.wrap(handle.getBytes());
    return new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return handle.getBytes().length == 16 ? find(account(handle)).orElse(null) : null;
  }

  /** The name of an authentication is the account. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return find(AccountId.of(account)).orElse(null);
  }

  private Optional<PublicKeyCredentialUserEntity> find(AccountId account) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(row ->
                    ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(bytes(account.value()))
                        .name(row.value1())
                        .displayName(row.value1())
                        .build()));
  }

  /** Accounts are opened by registering and appointing, never by a passkey. */
  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("accounts are not made by passkeys");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("accounts are not removed by passkeys");
  }
}
