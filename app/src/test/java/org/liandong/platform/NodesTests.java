package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.TestDatabase;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two application nodes on one database at once. */
@Tag("process")
class NodesTests {
  private static final List<Integer> NUMBERS = IntStream.range(0, 30).boxed().toList();

  /** The first number of those that an earlier run left over. */
  private static final int LEFT = 1000;

  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext two;

  @BeforeAll
  static void start() throws Exception {
    var url = TestDatabase.create();
    try (var owner = DriverManager.getConnection(url, "liandong_owner", TestDatabase.PASSWORD);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          create schema test; grant usage on schema test to liandong_app;
          create table test.guarded (county text not null, id int not null, place text not null,
            primary key (county, id));
          alter table test.guarded enable row level security;
          create policy reach on test.guarded using (platform.reaches(county, place));
          insert into test.guarded values ('530111', 1, '530111001');
          grant select, insert on test.guarded to liandong_app;
          """);
    }
    one = Nodes.start(url);
    two = Nodes.start(url, "metrics");
  }

  @AfterAll
  static void stop() {
    if (two != null) two.close();
    if (one != null) one.close();
  }

  @Test
  void aSessionOfOneWorksOnTheOther() {
    var here = sessions(one);
    var session = here.createSession();
    session.setAttribute("place", "530111001001");
    here.save(session);
    assertThat(sessions(two).findById(session.getId()))
        .extracting(there -> there.<String>getAttribute("place"))
        .isEqualTo("530111001001");
    sessions(two).deleteById(session.getId());
    assertThat(here.findById(session.getId())).isNull();
  }

  @Test
  void aJobRunsOnce() {
    var scheduler = one.getBean(Scheduler.class);
    var task =
        one.getBean("numbered", com.github.kagkarlsson.scheduler.task.helper.OneTimeTask.class);
    for (var number : NUMBERS)
      scheduler.schedule(task.instance("job-" + number, number), Instant.now());
    await().atMost(Duration.ofSeconds(60)).until(() -> Nodes.JOBS.size() >= NUMBERS.size());
    assertThat(Nodes.JOBS).containsExactlyInAnyOrderElementsOf(NUMBERS);
  }

  /** Handled once, after the commit, and within the reach of the platform. */
  @Test
  void anEventIsHandledOnceAndItsListenerReachesGuardedRows() {
    for (var number : NUMBERS) {
      var node = number % 2 == 0 ? one : two;
      new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
          .executeWithoutResult(status -> node.publishEvent(new Nodes.Happened(number)));
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> Nodes.EVENTS.containsAll(NUMBERS));
    assertThat(Nodes.EVENTS)
        .filteredOn(number -> number < LEFT)
        .containsExactlyInAnyOrderElementsOf(NUMBERS);
    assertThat(Nodes.REACHED).containsOnly(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    count(
                        "select count(*) from platform.event_publication where event_type like '%Happened' and serialized_event not like '%1___%'"))
                .isZero());
  }

  /** What was cut off or failed is handed out again; what is young, or was tried often, is not. */
  @Test
  void whatWasLeftOverIsHandedOutAgainAtItsTime() {
    left(LEFT, "FAILED", 19, "2 minutes");
    left(LEFT + 1, "FAILED", 20, "2 minutes");
    left(LEFT + 2, "FAILED", 1, "-1 hour");
    left(LEFT + 3, "PUBLISHED", 1, "6 minutes");
    left(LEFT + 4, "PROCESSING", 1, "4 minutes");
    left(LEFT + 5, "RESUBMITTED", 2, "6 minutes");
    one.getBean(JdbcTemplate.class)
        .update(
            "update platform.event_publication set event_type = 'org.liandong.Gone' where serialized_event like '%' || ? || '%'",
            left(LEFT + 6, "FAILED", 1, "2 minutes"));
    one.getBean(EventRecovery.class).retryFailed();
    await().atMost(Duration.ofSeconds(60)).until(() -> Nodes.EVENTS.contains(LEFT + 5));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    one.getBean(JdbcTemplate.class)
                        .queryForList(
                            "select substring(serialized_event from '1[0-9]{3}') from platform.event_publication where serialized_event like '%1___%' order by 1",
                            Integer.class))
                .containsExactly(LEFT + 1, LEFT + 2, LEFT + 4, LEFT + 6));
    assertThat(Nodes.EVENTS)
        .filteredOn(number -> number >= LEFT)
        .containsExactlyInAnyOrder(LEFT, LEFT + 3, LEFT + 5);
  }

  private static int left(int number, String status, int attempts, String age) {
    one.getBean(JdbcTemplate.class)
        .update(
            """
            insert into platform.event_publication (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts, last_resubmission_date)
            values (gen_random_uuid(), ?, ?, ?, now() - interval '1 day', ?, ?, now() - ?::interval)
            """,
            Nodes.Listener.class.getName() + ".on(" + Nodes.Happened.class.getName() + ")",
            Nodes.Happened.class.getName(),
            "{\"number\":" + number + "}",
            status,
            attempts,
            age);
    return number;
  }

  @Test
  void metricsAreOnAPortOfTheirOwnAndNowhereElse() throws Exception {
    assertThat(get(two, "local.management.port", "/actuator/prometheus").body())
        .contains("liandong_jobs_failing 0.0")
        .contains("liandong_events_waiting")
        .contains("hikaricp_connections_active");
    assertThat(get(two, "local.server.port", "/actuator/prometheus").statusCode()).isEqualTo(404);
    for (var path : new String[] {"", "/prometheus", "/env", "/metrics", "/heapdump", "/loggers"})
      assertThat(get(one, "local.server.port", "/actuator" + path).statusCode()).isEqualTo(404);
    assertThat(get(one, "local.server.port", "/actuator/health").body()).contains("\"UP\"");
  }

  private static HttpResponse<String> get(
      ConfigurableApplicationContext node, String port, String path) throws Exception {
    var address = "http://localhost:" + node.getEnvironment().getProperty(port) + path;
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aJobThatKeepsFailingDegradesHealth() {
    var jdbc = one.getBean(JdbcTemplate.class);
    jdbc.update(
        """
        insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked,
          consecutive_failures, version) values ('test.broken', '1', 'infinity', false, 3, 1)
        """);
    var health = one.getBean("jobsHealth", HealthIndicator.class);
    assertThat(health.health())
        .extracting(found -> found.getStatus().getCode())
        .isEqualTo("DEGRADED");
    jdbc.update("delete from platform.scheduled_tasks where task_name = 'test.broken'");
    assertThat(health.health()).extracting(found -> found.getStatus().getCode()).isEqualTo("UP");
  }

  @Test
  void withNoReachNoGuardedRowIsSeen() {
    assertThat(count("select count(*) from test.guarded")).isZero();
  }

  @Test
  void theRuntimeRoleOwnsNothing() {
    assertThat(
            count(
                "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'liandong_app'"))
        .isZero();
    assertThat(
            count(
                "select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
        .isZero();
  }

  private static int count(String query) {
    var found =
        new TransactionTemplate(one.getBean(PlatformTransactionManager.class))
            .execute(
                status -> one.getBean(JdbcTemplate.class).queryForObject(query, Integer.class));
    return found == null ? -1 : found;
  }

  @SuppressWarnings("unchecked")
  private static FindByIndexNameSessionRepository<Session> sessions(
      ConfigurableApplicationContext node) {
    return node.getBean(FindByIndexNameSessionRepository.class);
  }
}
