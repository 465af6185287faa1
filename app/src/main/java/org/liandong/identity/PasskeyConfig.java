package org.liandong.identity;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** The passkey ceremony for our domain: kept on the device, and the device asks who holds it. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfig {

  /** Made when it is first asked for: only then is the port known that browsers use. */
  @Bean
  @Lazy
  WebAuthnRelyingPartyOperations passkeyCeremony(
      PasskeyHolders holders,
      PasskeyRecords records,
      IdentitySettings settings,
      Environment environment) {
    var us = PublicKeyCredentialRpEntity.builder().id(settings.passkeyDomain()).name("联动").build();
    var ceremony =
        new Webauthn4JRelyingPartyOperations(holders, records, us, origins(settings, environment));
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

  private static Set<String> origins(IdentitySettings settings, Environment environment) {
    if (!settings.passkeyOrigins().isEmpty()) return settings.passkeyOrigins();
    var domain = settings.passkeyDomain();
    if (!domain.equals("localhost")) return Set.of("https://" + domain);
    var set = environment.getProperty("server.port", "8080");
    return Set.of("http://localhost:" + environment.getProperty("local.server.port", set));
  }
}
