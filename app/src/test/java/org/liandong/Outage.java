package org.liandong;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * No network for a browser, as its DevTools switch it off: for the pages and, what the driver alone
 * cannot do, for the service worker. It is back when this is closed.
 */
public final class Outage implements AutoCloseable {
  private static final String SWITCH =
      """
      {"id":%d,"method":"Network.emulateNetworkConditions","params":
       {"offline":%s,"latency":0,"downloadThroughput":-1,"uploadThroughput":-1}}\
      """;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Line> lines = new ArrayList<>();

  /** One target of DevTools, and the answers it owes. */
  private static final class Line implements WebSocket.Listener {
    private final CountDownLatch off = new CountDownLatch(1);
    private final CountDownLatch on = new CountDownLatch(1);
    private final StringBuilder heard = new StringBuilder();
    private WebSocket socket;

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      heard.append(text);
      if (last) {
        if (heard.indexOf("\"id\":2") >= 0) off.countDown();
        if (heard.indexOf("\"id\":3") >= 0) on.countDown();
        heard.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private Outage() {}

  public static Outage of(Browser browser) {
    var outage = new Outage();
    for (var target : outage.targets(browser)) outage.lines.add(outage.cut(target));
    return outage;
  }

  private List<String> targets(Browser browser) {
    var options =
        (Map<?, ?>) browser.driver().getCapabilities().getCapability("goog:chromeOptions");
    var list = URI.create("http://" + options.get("debuggerAddress") + "/json/list");
    try {
      var answer = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
      var found = new ArrayList<String>();
      for (var target : new JsonMapper().readTree(answer.body()))
        if (List.of("page", "service_worker").contains(target.get("type").asString()))
          found.add(target.get("webSocketDebuggerUrl").asString());
      return found;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Line cut(String target) {
    var line = new Line();
    line.socket = client.newWebSocketBuilder().buildAsync(URI.create(target), line).join();
    line.socket.sendText("{\"id\":1,\"method\":\"Network.enable\"}", true).join();
    line.socket.sendText(SWITCH.formatted(2, true), true).join();
    await(line.off);
    return line;
  }

  private static void await(CountDownLatch answered) {
    try {
      if (!answered.await(10, TimeUnit.SECONDS)) throw new AssertionError("no answer of DevTools");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    for (var line : lines) {
      line.socket.sendText(SWITCH.formatted(3, false), true).join();
      await(line.on);
      line.socket.abort();
    }
    client.close();
  }
}
