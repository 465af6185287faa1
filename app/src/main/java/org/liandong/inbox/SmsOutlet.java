package org.liandong.inbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Short messages by the webhook of a gateway. */
@Component
class SmsOutlet implements Outlet {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final InboxSettings.Sms settings;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  SmsOutlet(InboxSettings settings, JsonMapper json) {
    this.settings = settings.sms();
    this.json = json;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean on() {
    return settings.url() != null;
  }

  @Override
  public void send(Letter letter) throws IOException {
    try {
      var answer = http.send(request(letter), BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2)
        throw new IOException("the gateway answered " + answer.statusCode());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private HttpRequest request(Letter letter) {
    var body = Map.of("id", letter.id(), "to", letter.to(), "text", letter.text());
    var request =
        HttpRequest.newBuilder(Objects.requireNonNull(settings.url()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", letter.id())
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    if (settings.token() != null) request.header("Authorization", "Bearer " + settings.token());
    return request.build();
  }
}
