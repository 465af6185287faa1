package org.liandong.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ImportsWebTests {
  private static final Actor OFFICER = World.countyOfficer();
  private static final Path NYC =
      Path.of(System.getProperty("benchmarks", "../../shared/data"))
          .resolve("requests/nyc311_500.csv");
  private static final Map<String, String> STATES =
      Map.of("Open", "OPEN", "Assigned", "WORKING", "In Progress", "WORKING", "Closed", "CLOSED");
  private static final String HEAD =
      "unique_key,created_date,complaint_type,descriptor,borough,status,closed_date\n";
  @Autowired MockMvcTester web;
  @Autowired JdbcTemplate jdbc;

  @Test
  @Covers("PLT-04")
  void fiveHundredRequestsOfAnotherCityComeInMappedAndOutEqual() throws Exception {
    assumeTrue(Files.exists(NYC), "no " + NYC.toAbsolutePath() + ": nothing to import");
    var rows = rows(Files.readString(NYC));
    assertThat(rows).hasSize(500);
    var table = handIn(Files.readAllBytes(NYC));
    var chosen = map(table);
    var loaded = send(table + "/loadings", Map.of());
    assertThat(page(loaded).text()).contains("新增 500 件，已有 0 件");
    var ours = exported(table);
    var seen = requests(ours);
    for (var row : rows) {
      var mine = Objects.requireNonNull(ours.get(row.get("unique_key")));
      row.forEach((column, text) -> assertThat(mine.get(column)).as(column).isEqualTo(text));
      same(row, Objects.requireNonNull(seen.get(mine.get("unique_key"))), chosen);
    }
    var again = handIn(Files.readAllBytes(NYC));
    map(again);
    assertThat(page(send(again + "/loadings", Map.of())).text()).contains("新增 0 件，已有 500 件");
    assertThat(jdbc.queryForObject("select count(*) from requests.outside", Integer.class))
        .isEqualTo(500);
  }

  /** What Open311 tells of a request is what the other city told. */
  private static void same(Map<String, String> row, JsonNode ours, Map<String, String> chosen) {
    var created = LocalDateTime.parse(row.get("created_date")).atZone(WorkingDays.ZONE).toInstant();
    assertThat(moment(ours, "requested_datetime")).isEqualTo(created);
    assertThat(ours.path("description").asString()).isEqualTo(row.get("descriptor"));
    assertThat(ours.path("service_code").asString())
        .isEqualTo(chosen.get(row.get("complaint_type")));
    assertThat(ours.path("address_id").asString()).isEqualTo(chosen.get(row.get("borough")));
    var closed = row.get("status").equals("Closed");
    assertThat(ours.path("status").asString()).isEqualTo(closed ? "closed" : "open");
    if (closed)
      assertThat(moment(ours, "updated_datetime"))
          .isEqualTo(
              LocalDateTime.parse(row.get("closed_date")).atZone(WorkingDays.ZONE).toInstant());
    if (!row.get("incident_address").isEmpty())
      assertThat(ours.path("address").asString()).isEqualTo(row.get("incident_address"));
    if (!row.get("latitude").isEmpty()) {
      assertThat(ours.path("lat").asDouble()).isEqualTo(Double.parseDouble(row.get("latitude")));
      assertThat(ours.path("long").asDouble()).isEqualTo(Double.parseDouble(row.get("longitude")));
    }
  }

  private static Instant moment(JsonNode request, String field) {
    return OffsetDateTime.parse(request.path(field).asString()).toInstant();
  }

  @Test
  void oneWrongRowLoadsNothingAndIsNamedByItsNumber() throws Exception {
    var content =
        HEAD
            + "1,2026-03-01T08:00:00,Noise,loud,QUEENS,Open,\n"
            + "2,yesterday,Noise,loud,QUEENS,Open,\n"
            + "3,2026-03-01T08:00:00,Noise,loud,QUEENS,Closed,2026-02-01T08:00:00\n"
            + "1,2026-03-01T08:00:00,Noise,loud,QUEENS,Open,\n"
            + "5,2026-03-01T08:00:00,Noise,,QUEENS,Open,\n";
    var table = handIn(content.getBytes(UTF_8));
    map(table);
    var seen = page(table).select("tbody tr").eachText();
    assertThat(seen).hasSize(4);
    assertThat(seen.get(0)).startsWith("3").contains("yesterday", "时间读不出来");
    assertThat(seen.get(1)).startsWith("4").contains("早于提交时间");
    assertThat(seen.get(2)).startsWith("5").contains("编号重复");
    assertThat(seen.get(3)).startsWith("6").contains("没有内容");
    assertThat(post(table + "/loadings", Map.of())).hasStatus(409);
    assertThat(jdbc.queryForObject("select count(*) from requests.outside", Integer.class))
        .isZero();
  }

  @Test
  void columnsAreGuessedAndNoRowIsFaultyBeforeAPersonHasLooked() throws Exception {
    var content = "编号,提交时间,类别,内容,社区,状态,备注\n1,2026-03-01T08:00:00,噪声,太吵,一社区,办结,\n";
    var table = handIn(content.getBytes(UTF_8));
    var first = page(table);
    assertThat(first.select("[id=column.WORDS] option[selected]").val()).isEqualTo("内容");
    assertThat(first.select("[id=column.WORDS-hint]").text()).contains("猜的");
    assertThat(first.select("[id=column.ADDRESS-hint]")).isEmpty();
    assertThat(first.text()).contains("猜了 6 列");
    assertThat(first.select("tbody tr")).isEmpty();
    send(table + "/mappings", Map.of("source", "热线", "column.KEY", "编号"));
    var lacking = page(table);
    assertThat(lacking.select("tbody tr")).isEmpty();
    assertThat(lacking.select(".plain-list li").eachText()).contains("提交时间", "状态").hasSize(5);
    var all = new HashMap<>(Map.of("source", "热线", "column.KEY", "编号"));
    for (var one : List.of("CREATED 提交时间", "CATEGORY 类别", "WORDS 内容", "PLACE 社区", "STATUS 状态"))
      all.put("column." + one.split(" ")[0], one.split(" ")[1]);
    send(table + "/mappings", all);
    assertThat(page(table).select("tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("还没有对应");
  }

  @Test
  void aLongerTableAddsOnlyWhatIsNewAndALoadedOneIsNotLoadedAgain() throws Exception {
    var first = HEAD + "1,2026-03-01T08:00:00,Noise,loud,QUEENS,Open,\n";
    var table = handIn(first.getBytes(UTF_8));
    map(table);
    send(table + "/loadings", Map.of());
    assertThat(post(table + "/loadings", Map.of())).hasStatus(409);
    var more = first + "2,2026-03-02T08:00:00,Noise,louder,QUEENS,Assigned,\n";
    var longer = handIn(more.getBytes(UTF_8));
    map(longer);
    assertThat(page(send(longer + "/loadings", Map.of())).text()).contains("新增 1 件，已有 1 件");
    assertThat(
            jdbc.queryForList(
                "select stage from requests.request r join requests.outside o on o.request = r.id"
                    + " order by o.key",
                String.class))
        .containsExactly("WAITING", "WORKING");
  }

  @Test
  void whatIsNoTableIsSaidAndAnotherCountySeesNothing() throws Exception {
    var upload = new MockMultipartFile("file", "a.csv", "text/csv", new byte[0]);
    var answer =
        web.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                    "/requests/imports")
                .file(upload)
                .with(as(OFFICER))
                .with(csrf()));
    assertThat(answer).hasStatus(422);
    var table = handIn((HEAD + "1,2026-03-01T08:00:00,Noise,loud,QUEENS,Open,\n").getBytes(UTF_8));
    var other = As.actor("别处（示例）", Position.COUNTY_OFFICER, "330203");
    assertThat(web.get().uri(table).with(as(other)).exchange()).hasStatus(404);
  }

  /** Chooses in the selects of the page: columns as guessed, then each word in turn. */
  private Map<String, String> map(String table) throws Exception {
    var page = page(table);
    var typed = new HashMap<String, String>();
    page.select("select[name^=column.]")
        .forEach(it -> typed.put(it.attr("name"), it.select("option[selected]").val()));
    typed.put("source", "NYC 311");
    var chosen = new HashMap<String, String>();
    for (var target : List.of("CATEGORY", "PLACE", "STATUS")) {
      var selects = page.select("select[name^=" + target + ".]");
      for (int i = 0; i < selects.size(); i++) {
        var select = selects.get(i);
        var word = page.select("label[for=" + select.id() + "]").first();
        var text = Objects.requireNonNull(word).ownText().strip();
        var options = select.select("option").eachAttr("value");
        options.removeIf(String::isEmpty);
        var value =
            target.equals("STATUS")
                ? Objects.requireNonNull(STATES.get(text))
                : options.get(i % options.size());
        chosen.put(text, value);
        typed.put(select.attr("name"), value);
      }
    }
    send(table + "/mappings", typed);
    return chosen;
  }

  private String handIn(byte[] content) {
    var upload = new MockMultipartFile("file", "nyc.csv", "text/csv", content);
    var answer =
        web.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                    "/requests/imports")
                .file(upload)
                .with(as(OFFICER))
                .with(csrf()));
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  /** The rows that were taken away, by the number of the other city. */
  private Map<String, Map<String, String>> exported(String table) throws Exception {
    var answer = web.get().uri(table + "/table.csv").with(as(OFFICER)).exchange();
    var text = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    var found = new HashMap<String, Map<String, String>>();
    for (var row : rows(text.substring(1))) found.put(row.get("unique_key"), row);
    return found;
  }

  /** The requests of ours as Open311 tells them, by the number of the other city. */
  private Map<String, JsonNode> requests(Map<String, Map<String, String>> ours) throws Exception {
    var ids = new HashMap<String, String>();
    jdbc.query(
        "select key, county || '-' || request from requests.outside",
        row -> {
          ids.put(row.getString(2), row.getString(1));
        });
    assertThat(ids.values()).containsExactlyInAnyOrderElementsOf(ours.keySet());
    var seen = new HashMap<String, JsonNode>();
    var all = new ArrayList<>(ids.keySet());
    for (int from = 0; from < all.size(); from += 50) {
      var some = String.join(",", all.subList(from, Math.min(all.size(), from + 50)));
      var answer =
          web.get()
              .uri("/open311/v2/requests.json?service_request_id=" + some)
              .with(as(OFFICER))
              .exchange();
      var body = answer.getResponse().getContentAsString(UTF_8);
      for (var one : JsonMapper.shared().readTree(body))
        seen.put(Objects.requireNonNull(ids.get(one.path("service_request_id").asString())), one);
    }
    return seen;
  }

  private static List<Map<String, String>> rows(String text) throws IOException {
    var format = CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.stream()
          .map(row -> {
            var cells = new HashMap<String, String>();
            row.toMap().forEach((column, cell) -> cells.put(column, plain(cell)));
            return (Map<String, String>) cells;
          })
          .toList();
    }
  }

  /** As it was before the quote that keeps spreadsheets from reading a formula. */
  private static String plain(String cell) {
    var text = cell.strip();
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  private String send(String address, Map<String, String> typed) {
    var answer = post(address, typed);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult post(String address, Map<String, String> typed) {
    var request = web.post().uri(address).with(as(OFFICER)).with(csrf());
    for (var one : typed.entrySet()) request = request.param(one.getKey(), one.getValue());
    return request.exchange();
  }

  private Document page(String address) throws Exception {
    var answer = web.get().uri(address).with(as(OFFICER)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
