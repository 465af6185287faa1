package org.liandong.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.inbox.Outlet.Letter;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.ui.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Mail and short messages, against servers of this machine. */
@PlatformTest
class OutsideTests {
  private static final Actor ZHOU = As.actor("周某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");
  @Autowired DSLContext dsl;
  @Autowired Messages messages;
  @Autowired Reaches reaches;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired JsonMapper json;
  @Autowired DataSource source;
  @Autowired JdbcTemplate sql;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private HttpServer gateway;

  @BeforeEach
  void gateway() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/sms",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          var answer = failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 503 : 204;
          if (answer == 204)
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void closed() {
    gateway.stop(0);
  }

  @Test
  @Covers("NEJ-04")
  void aMessageGoesToTheGatewayAndIsTriedAgainUntilItAnswers() {
    wished();
    var told = told();
    failures.set(2);
    received.clear();
    keys.clear();
    var time = new SettableClock();
    var jobs = jobs(time);
    jobs.schedule(new Outgoing.Job(ZHOU.account(), told, Outlet.Channel.SMS).id());
    for (int i = 0; i < 5; i++) {
      jobs.manual().runAnyDueExecutions();
      time.set(time.now().plus(Outgoing.PAUSE.multipliedBy(100)));
    }
    assertThat(received).hasSize(1).first().asString().contains("Bearer secret", "+8613800000000");
    assertThat(received.getFirst()).contains("周一", "/requests/1");
    assertThat(keys).hasSize(3);
    assertThat(Set.copyOf(keys)).as("the same name for every attempt").hasSize(1);
    assertThat(outcome()).isEqualTo("SENT");
  }

  @Test
  void whatNobodyTakesIsGivenUpAndSaysSo() {
    wished();
    var told = told();
    failures.set(1000);
    keys.clear();
    var time = new SettableClock();
    var jobs = jobs(time);
    jobs.schedule(new Outgoing.Job(ZHOU.account(), told, Outlet.Channel.SMS).id());
    for (int i = 0; i < 12; i++) {
      jobs.manual().runAnyDueExecutions();
      time.set(time.now().plus(Outgoing.PAUSE.multipliedBy(10_000)));
    }
    assertThat(keys).hasSize(1 + Outgoing.TRIES);
    assertThat(outcome()).isEqualTo("GIVEN_UP");
  }

  @Test
  void anAddressCountsOnceItsCodeCameBack() {
    var wishes = wishes();
    as(ZHOU, () -> wishes.wish(ZHOU, "SMS", "+8613800000000"));
    assertThat(received).hasSize(1);
    assertThat(letters().wished(ZHOU.account())).isEmpty();
    assertThatThrownBy(() -> as(ZHOU, () -> wishes.confirm(ZHOU, "SMS", "x")))
        .isInstanceOf(Invalid.class);
    as(ZHOU, () -> wishes.confirm(ZHOU, "SMS", code()));
    assertThat(letters().wished(ZHOU.account())).containsExactly(Outlet.Channel.SMS);
    assertThat(letters().wished(WU.account())).isEmpty();
    as(ZHOU, () -> wishes.forget(ZHOU, "SMS"));
    assertThat(letters().wished(ZHOU.account())).isEmpty();
  }

  @Test
  void afterFiveWrongCodesTheRightOneIsNotTaken() {
    var wishes = wishes();
    as(ZHOU, () -> wishes.wish(ZHOU, "SMS", "+8613800000000"));
    for (int i = 0; i < 5; i++) as(ZHOU, () -> wishes.missed(ZHOU, "SMS"));
    assertThatThrownBy(() -> as(ZHOU, () -> wishes.confirm(ZHOU, "SMS", code())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aNumberThatIsNoneIsNotCalled() {
    assertThatThrownBy(() -> as(ZHOU, () -> wishes().wish(ZHOU, "SMS", "call me")))
        .isInstanceOf(Invalid.class);
    assertThat(received).isEmpty();
  }

  @Test
  void whatIsNotSetIsOff() {
    var nothing =
        new InboxSettings(
            "http://localhost",
            new InboxSettings.Mail(null, 25, false, null, null, "x@y.z"),
            new InboxSettings.Sms(null, null));
    assertThat(new Outlets(List.of(new MailOutlet(nothing), new SmsOutlet(nothing, json))).any())
        .isFalse();
  }

  @Test
  void aMailArrivesAtItsServerInChinese() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var lines = new CopyOnWriteArrayList<String>();
      var served = Thread.ofVirtual().start(() -> serve(server, lines));
      var settings =
          new InboxSettings(
              "http://localhost",
              new InboxSettings.Mail(
                  "127.0.0.1", server.getLocalPort(), false, null, null, "desk@example.com"),
              new InboxSettings.Sms(null, null));
      new MailOutlet(settings).send(new Letter("1", "zhou@example.com", "有答复了", "请你确认\n"));
      served.join();
      assertThat(lines).anyMatch(line -> line.equals("RCPT TO:<zhou@example.com>"));
      assertThat(lines).anyMatch(line -> line.startsWith("Subject: =?UTF-8?"));
      assertThat(lines).contains("X-Liandong-Message: 1");
    }
  }

  /** Speaks as much SMTP as one letter needs. */
  private static void serve(ServerSocket server, List<String> lines) {
    try (var socket = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = socket.getOutputStream();
      say(out, "220 test");
      boolean letter = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (letter) {
          if (!line.equals(".")) continue;
          letter = false;
          say(out, "250 kept");
        } else if (line.equals("DATA")) {
          letter = true;
          say(out, "354 go on");
        } else if (line.equals("QUIT")) {
          say(out, "221 bye");
          return;
        } else say(out, "250 ok");
      }
    } catch (IOException closed) {
      lines.add("closed");
    }
  }

  private static void say(java.io.OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private record Jobs(ManualScheduler manual, OneTimeTask<Void> task, SettableClock time) {
    void schedule(String id) {
      manual.schedule(task.instance(id), time.now());
    }
  }

  private Jobs jobs(SettableClock time) {
    var task = new Outgoing().sendOutside(letters());
    var scheduler =
        TestHelper.createManualScheduler(source, task)
            .tableName("platform.scheduled_tasks")
            .clock(time)
            .build();
    return new Jobs(scheduler, task, time);
  }

  private void wished() {
    as(ZHOU, () -> wishes().wish(ZHOU, "SMS", "+8613800000000"));
    as(ZHOU, () -> wishes().confirm(ZHOU, "SMS", code()));
  }

  private Message.Id told() {
    var inbox = new Inbox(dsl, outlets(), event -> {}, clock);
    inbox.tell(
        new County("530111"),
        ZHOU.account(),
        "outside/1",
        "inbox.tasks.since",
        List.of("周一"),
        "/requests/1");
    return reaches.within(
        Reach.of(ZHOU), () -> inbox.messages(ZHOU, null, 1).rows().getFirst().id());
  }

  private String code() {
    return String.valueOf(
        sql.queryForObject(
            "select code from inbox.wish where account = ?", String.class, ZHOU.account().value()));
  }

  private String outcome() {
    return reaches.within(
        Reach.of(ZHOU),
        () ->
            String.valueOf(
                sql.queryForObject(
                    "select outcome from inbox.delivery where account = ?",
                    String.class,
                    ZHOU.account().value())));
  }

  private void as(Actor actor, Runnable work) {
    reaches.within(
        Reach.of(actor),
        () -> {
          work.run();
          return Map.of();
        });
  }

  private Wishes wishes() {
    return new Wishes(dsl, outlets(), messages, clock);
  }

  private Letters letters() {
    return new Letters(dsl, outlets(), settings(), messages, reaches, transaction, clock);
  }

  private Outlets outlets() {
    return new Outlets(List.of(new MailOutlet(settings()), new SmsOutlet(settings(), json)));
  }

  private InboxSettings settings() {
    var url = URI.create("http://127.0.0.1:%d/sms".formatted(gateway.getAddress().getPort()));
    return new InboxSettings(
        "https://liandong.example",
        new InboxSettings.Mail(null, 25, false, null, null, "desk@example.com"),
        new InboxSettings.Sms(url, "secret"));
  }
}
