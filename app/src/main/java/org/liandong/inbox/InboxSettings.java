package org.liandong.inbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told outside of the platform; nothing is set at first, and nothing is sent.
 *
 * @param address of the platform, as links name it
 */
@ConfigurationProperties("liandong.inbox")
record InboxSettings(
    @DefaultValue("http://localhost:8080") String address,
    @DefaultValue Mail mail,
    @DefaultValue Sms sms) {

  /**
   * An SMTP server.
   *
   * @param host none sends no mail
   * @param tls encrypt, or do not send
   */
  record Mail(
      @Nullable String host,
      @DefaultValue("587") int port,
      @DefaultValue("true") boolean tls,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("liandong@localhost") String from) {}

  /**
   * The webhook of an SMS gateway.
   *
   * @param url none sends no short message
   */
  record Sms(@Nullable URI url, @Nullable String token) {}
}
