package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For every route and every role: seen or not there, as {@code routes.csv} says. */
@PlatformTest
class RoutesTests {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
  private static final String COMMUNITY = "530111001001";
  private static final Map<String, String> PLACES =
      Map.of(
          "resident",
          COMMUNITY,
          "grid_owner",
          COMMUNITY + "G001",
          "community_worker",
          COMMUNITY,
          "station_director",
          COMMUNITY,
          "organisation_staff",
          "530111",
          "street_officer",
          "530111001",
          "county_officer",
          "530111",
          "city_officer",
          "5301",
          "province_officer",
          "53",
          "supervisor",
          COMMUNITY);

  @Autowired MockMvcTester web;
  @Autowired ApplicationContext platform;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  @Covers("Z-02")
  void everyRouteIsInTheTable() throws IOException {
    var known = new HashSet<String>();
    for (var row : table()) known.add(row.get("method") + " " + row.get("path"));
    var missing = new TreeSet<>(routes());
    missing.removeAll(known);
    assertThat(missing)
        .as(
            "routes without a line in src/test/resources/routes.csv: add method, path, s or n a role")
        .isEmpty();
    known.removeAll(routes());
    assertThat(known).as("lines of routes.csv without a route").isEmpty();
  }

  private Set<String> routes() {
    var routes = new HashSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (!method.getBeanType().getName().startsWith("org.liandong.")) return;
          for (var path : info.getPatternValues())
            for (var verb : info.getMethodsCondition().getMethods()) routes.add(verb + " " + path);
        });
    return routes;
  }

  @TestFactory
  @Covers("Z-02")
  Stream<DynamicTest> everyRoleSeesWhatItMay() throws IOException {
    var samples = samples();
    return table().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get("method") + " " + row.get("path"), () -> check(row, samples)));
  }

  private Map<String, String> samples() {
    for (var role : PLACES.keySet()) known(role);
    known("administrator");
    var made = new HashMap<String, String>();
    RouteSamples.all().forEach((name, sample) -> made.put(name, sample.make(platform)));
    return made;
  }

  private void known(String role) {
    As.known(jdbc, Objects.requireNonNull(actor(role)));
  }

  private void check(CSVRecord row, Map<String, String> samples) {
    var wrong = new ArrayList<String>();
    for (var role :
        row.getParser().getHeaderNames().subList(4, row.getParser().getHeaderNames().size())) {
      var answer = ask(row, role, samples);
      if (!row.get(role).equals(seen(answer, role) ? "s" : "n"))
        wrong.add(role + " should be " + row.get(role) + " but got " + words(answer));
    }
    if (!wrong.isEmpty()) fail(String.join("\n", wrong));
  }

  /** Each request leaves nothing behind for the next one. */
  private MockHttpServletResponse ask(CSVRecord row, String role, Map<String, String> samples) {
    var nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    var answer =
        nested.execute(status -> {
          status.setRollbackOnly();
          return send(row, role, samples);
        });
    return Objects.requireNonNull(answer);
  }

  private MockHttpServletResponse send(CSVRecord row, String role, Map<String, String> samples) {
    var path = fill(row.get("sample").isBlank() ? row.get("path") : row.get("sample"), samples);
    var method = HttpMethod.valueOf(row.get("method"));
    var request = web.method(method).uri(URI.create(path));
    var actor = actor(role);
    if (actor != null) request = request.with(As.as(actor));
    if (!method.equals(HttpMethod.GET)) request = request.with(csrf());
    for (var pair : fill(row.get("body"), samples).split("&"))
      if (pair.contains("=")) {
        var at = pair.indexOf('=');
        request = request.param(pair.substring(0, at), pair.substring(at + 1));
      }
    return request.exchange().getResponse();
  }

  private static String fill(String text, Map<String, String> samples) {
    var filled = text;
    for (var sample : samples.entrySet())
      filled = filled.replace("{" + sample.getKey() + "}", sample.getValue());
    return filled;
  }

  private static @Nullable Actor actor(String role) {
    if (role.equals("visitor")) return null;
    var position = Position.valueOf(role.toUpperCase(Locale.ROOT));
    return As.actor("路线测试 " + role, position, PLACES.getOrDefault(role, ""));
  }

  private static boolean seen(MockHttpServletResponse answer, String role) {
    var to = answer.getRedirectedUrl();
    if (role.equals("visitor") && to != null && to.startsWith("/sign-in?")) return false;
    if (role.equals("visitor") && "/sign-in".equals(to)) return false;
    var api =
        answer.getStatus() == 401
            && MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(answer.getContentType());
    if (answer.getStatus() >= 500) fail(role + " got " + words(answer));
    return answer.getStatus() != 404 && answer.getStatus() != 403 && !api;
  }

  private static String words(MockHttpServletResponse answer) {
    return answer.getStatus()
        + (answer.getRedirectedUrl() == null ? "" : " to " + answer.getRedirectedUrl());
  }

  private static List<CSVRecord> table() throws IOException {
    var text = new ClassPathResource("routes.csv").getContentAsString(StandardCharsets.UTF_8);
    try (var parser = FORMAT.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }
}
