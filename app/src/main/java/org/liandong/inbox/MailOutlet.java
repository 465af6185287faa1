package org.liandong.inbox;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail by SMTP. */
@Component
class MailOutlet implements Outlet {
  private static final String TIMEOUT = "10000";
  private final InboxSettings.Mail settings;

  MailOutlet(InboxSettings settings) {
    this.settings = settings.mail();
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean on() {
    return settings.host() != null && !settings.host().isBlank();
  }

  @Override
  public void send(Letter letter) throws IOException {
    try {
      var mail = new MimeMessage(session());
      mail.setFrom(new InternetAddress(settings.from()));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
      mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
      mail.setText(letter.text(), StandardCharsets.UTF_8.name());
      mail.setHeader("X-Liandong-Message", letter.id());
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private Session session() {
    var properties = new Properties();
    properties.put("mail.smtp.host", String.valueOf(settings.host()));
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls()));
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"})
      properties.put("mail.smtp." + wait, TIMEOUT);
    return Session.getInstance(properties, settings.user() == null ? null : login());
  }

  private Authenticator login() {
    return new Authenticator() {
      @Override
      protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }
}
