package org.liandong;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Accounts;
import org.liandong.identity.Actors;
import org.liandong.identity.Appointments;
import org.liandong.identity.Nomination;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;

/** Somebody who talks to the running platform over HTTP, with cookies, as a browser does. */
public final class Caller {
  private static final String PASSWORD = "a-long-test-password-2026";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private final String address;
  private final Connection session = Jsoup.newSession();

  /** A file chosen in a form. */
  public record Chosen(String name, String type, byte[] bytes) {}

  private Caller(String address) {
    this.address = address;
    session.ignoreHttpErrors(true).ignoreContentType(true).followRedirects(false).maxBodySize(0);
    session.timeout(60_000).header("Accept-Encoding", "identity");
  }

  public static Caller visitor() {
    return at(Browser.address());
  }

  /** A visitor of another platform than the one that browser tests share. */
  public static Caller at(String address) {
    return new Caller(address);
  }

  /** Somebody new with a post, signed in. */
  public static Caller with(String post, String place) throws IOException {
    var name = "caller" + COUNT.incrementAndGet();
    Browser.bean(Reaches.class).within(Reach.EVERYTHING, () -> opened(name, post, place));
    return visitor().signIn(name, PASSWORD);
  }

  private static boolean opened(String name, String post, String place) {
    var home = new PlaceCode(place);
    var opening = new Accounts.Opening(name + "（示例）", home, name, PASSWORD, false);
    var account = Browser.bean(Accounts.class).open(Actor.PLATFORM, opening).id();
    var nomination = Nomination.of(account, post, home, LocalDate.now());
    var hat = Browser.bean(Appointments.class).appoint(Actor.PLATFORM, nomination).id().value();
    var actors = Browser.bean(Actors.class);
    actors.wear(actors.of(account, null, null).orElseThrow(), hat);
    return true;
  }

  public Caller signIn(String name, String password) throws IOException {
    var answer = post("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    if (answer.statusCode() != 302) throw new IOException(name + ": " + answer.statusCode());
    return this;
  }

  public Caller speaking(Locale language) {
    session.cookie(org.liandong.ui.Preferences.LANGUAGE, language.getLanguage());
    return this;
  }

  public Response get(String path) throws IOException {
    return done(to(path).method(Method.GET));
  }

  public Document page(String path) throws IOException {
    return get(path).parse();
  }

  /** The token of the form on a page. */
  public String token(String page) throws IOException {
    var answer = get(page);
    var token = answer.parse().select("input[name=_csrf]").attr("value");
    if (token.isEmpty())
      throw new IOException(
          "no form on "
              + page
              + ": "
              + answer.statusCode()
              + answer.multiHeaders()
              + answer.body());
    return token;
  }

  /** Sends the form of a page. */
  public Response post(String page, String path, Map<String, String> fields) throws IOException {
    return done(to(path).method(Method.POST).data("_csrf", token(page)).data(fields));
  }

  /** Sends the form of a page with a file in it. */
  public Response post(
      String page, String path, Map<String, String> fields, String field, Chosen file)
      throws IOException {
    return done(
        to(path)
            .method(Method.POST)
            .data("_csrf", token(page))
            .data(fields)
            .data(field, file.name(), new ByteArrayInputStream(file.bytes()), file.type()));
  }

  /** Sends exactly this. */
  public Response send(String path, Map<String, String> fields) throws IOException {
    return done(to(path).method(Method.POST).data(fields));
  }

  /** Read whole, to be looked at as often as one likes. */
  public static Response done(Connection request) throws IOException {
    return request.execute().readFully();
  }

  public Connection to(String path) {
    return session.newRequest(address + path);
  }
}
