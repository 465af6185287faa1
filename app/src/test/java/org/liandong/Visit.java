package org.liandong;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One person's browser without a screen: real HTTP to the application of {@link Browser}, cookies,
 * and the token of the form on the page that was opened last. Redirects are not followed.
 */
public final class Visit implements AutoCloseable {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String token = "";

  /** What came back. */
  public record Answer(int status, String to, String body) {
    public Document page() {
      return Jsoup.parse(body);
    }
  }

  /** Signs in as everybody does. */
  public static Visit signedIn(String name, String password) {
    var visit = new Visit();
    visit.get("/sign-in");
    var answer = visit.post("/sign-in", Map.of("name", name, "password", password));
    if (answer.status() != 302) throw new AssertionError(name + ": " + answer.status());
    return visit;
  }

  public Answer get(String path) {
    var answer = send(HttpRequest.newBuilder(address(path)).GET());
    var field = answer.page().selectFirst("input[name=_csrf]");
    if (field != null) token = field.attr("value");
    return answer;
  }

  public Answer post(String path, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI address(String path) {
    return URI.create(Browser.address() + path);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    var to = response.headers().firstValue("Location").orElse("");
    return new Answer(response.statusCode(), to.replace(Browser.address(), ""), response.body());
  }

  /** The session cookie; empty before there is one. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("liandong"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Comes with somebody else's session cookie. */
  public void pretend(String session) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("liandong"))
        .forEach(cookie -> cookie.setValue(session));
  }

  @Override
  public void close() {
    client.close();
  }
}
