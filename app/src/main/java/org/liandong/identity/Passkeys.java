package org.liandong.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys: added by their owner, used to sign in without a password, removed. */
@Service
public class Passkeys {
  private final WebAuthnRelyingPartyOperations ceremony;
  private final PasskeyRecords records;
  private final SignIns signIns;
  private final Accounts accounts;
  private final Audit audit;

  Passkeys(
      @Lazy WebAuthnRelyingPartyOperations ceremony,
      PasskeyRecords records,
      SignIns signIns,
      Accounts accounts,
      Audit audit) {
    this.ceremony = ceremony;
    this.records = records;
    this.signIns = signIns;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** A passkey as its owner sees it. */
  public record Passkey(String id, String label, Instant created, Instant used) {}

  /**
   * What the browser needs to make a passkey.
   *
   * @param in the authentication whose name is the account
   */
  public PublicKeyCredentialCreationOptions creation(Authentication in) {
    return ceremony.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(in));
  }

  /** Keeps the passkey that the browser made for these options. */
  @Transactional
  public void add(
      Actor actor, PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
    if (actor.principal() != null) throw new Absent(actor.account());
    ceremony.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
    note(actor, "identity.passkey-added");
  }

  private void note(Actor actor, String action) {
    var account = accounts.find(actor, actor.account());
    audit.record(actor, account.place(), action, account.id().toString(), Map.of());
  }

  /** The passkeys of the one who is signed in. */
  public List<Passkey> of(Actor actor) {
    if (actor.principal() != null) return List.of();
    return records.findByUserId(PasskeyHolders.bytes(actor.account().value())).stream()
        .map(record ->
            new Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                record.getCreated(),
                record.getLastUsed()))
        .toList();
  }

  @Transactional
  public void remove(Actor actor, String id) {
    if (of(actor).stream().noneMatch(passkey -> passkey.id().equals(id))) throw new Absent(id);
    records.delete(Bytes.fromBase64(id));
    note(actor, "identity.passkey-removed");
  }

  /** What the browser needs to sign in; it does not say who may. */
  public PublicKeyCredentialRequestOptions request() {
    return ceremony.createCredentialRequestOptions(
        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  /** Lets somebody in whose passkey answered these options. */
  public SignIn signIn(
      PublicKeyCredentialRequestOptions options,
      PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
    try {
      var holder = ceremony.authenticate(new RelyingPartyAuthenticationRequest(options, answer));
      return signIns.passkey(PasskeyHolders.account(holder.getId()));
    } catch (RuntimeException unknownOrForged) {
      return new SignIn.Wrong();
    }
  }
}
