package org.liandong.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** The passkey ceremony for our domain: kept on the device, and the device asks who holds it. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfig {

  @Bean
  WebAuthnRelyingPartyOperations passkeyCeremony(
      PasskeyHolders holders, PasskeyRecords records, IdentitySettings settings) {
    var us = PublicKeyCredentialRpEntity.builder().id(settings.passkeyDomain()).name("联动").build();
    var ceremony =
        new Webauthn4JRelyingPartyOperations(holders, records, us, settings.passkeyOrigins());
    ceremony.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    ceremony.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return ceremony;
  }
}
