package org.liandong.identity;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in.
 *
 * @param accountFailures wrong passwords of one account before it must wait
 * @param addressFailures wrong passwords from one network address before it must wait
 * @param registrations accounts one network address may open within {@code window}
 * @param window over which failures are counted
 * @param pause how long to wait then
 * @param codeLife how long a one-time code for a new password is good
 * @param passkeyDomain the domain passkeys belong to (the WebAuthn relying party)
 * @param passkeyOrigins addresses under which the platform is opened in browsers; when none are
 *     named, the domain by https, and localhost on the port in use
 */
@ConfigurationProperties("liandong.identity")
public record IdentitySettings(
    @DefaultValue("5") int accountFailures,
    @DefaultValue("50") int addressFailures,
    @DefaultValue("20") int registrations,
    @DefaultValue("15m") Duration window,
    @DefaultValue("15m") Duration pause,
    @DefaultValue("30m") Duration codeLife,
    @DefaultValue("localhost") String passkeyDomain,
    @DefaultValue Set<String> passkeyOrigins) {}
