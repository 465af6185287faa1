package org.liandong.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Position;
import org.liandong.identity.Tokens;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class GeoReportTests {
  private static final String BASE = "/open311/v2/";
  @Autowired World world;
  @Autowired Tokens tokens;
  @Autowired Requests requests;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvcTester web;
  private Actor zhou;
  private String key;

  @BeforeEach
  void town() {
    world.town();
    var known = As.known(sql, As.actor("周桂英（示例）", Position.RESIDENT, "530111001001"));
    var home = known.hat();
    var hat = new Hat(known.account().value(), home.position(), home.place(), home.line());
    zhou = new Actor(known.account(), known.name(), hat, null);
    key = tokens.make(zhou, "Open311", true, 30);
  }

  @Test
  void aClientFindsServicesCreatesListsAndReads() throws Exception {
    var services = json(BASE + "services.json?jurisdiction_id=530111");
    assertThat(services.findValuesAsString("service_code")).contains("other");
    var made = create("other", "楼道灯 <坏了> & 三天", "530111001001");
    var id = made.get(0).get("service_request_id").asString();
    var one = json(BASE + "requests/" + id + ".json?api_key=" + key).get(0);
    assertThat(one.get("description").asString()).isEqualTo("楼道灯 <坏了> & 三天");
    assertThat(one.get("status").asString()).isEqualTo("open");
    var xml = xml(BASE + "requests.xml?jurisdiction_id=530111&api_key=" + key);
    assertThat(xml.getElementsByTagName("description").item(0).getTextContent())
        .isEqualTo("楼道灯 <坏了> & 三天");
    assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("service_requests");
  }

  @Test
  void withoutATokenNobodyReadsWordsOrAddresses() throws Exception {
    var id = create("other", "楼道灯坏了", "530111001001").get(0).get("service_request_id").asString();
    var one = json(BASE + "requests/" + id + ".json").get(0);
    assertThat(one.get("description").asString()).isEmpty();
    assertThat(one.get("lat").asString()).isEmpty();
    assertThat(one.toString()).doesNotContain("楼道灯", "周桂英");
  }

  /**
   * Answered is not solved: reporting it as closed is how rates are polished (FixMyStreet #2167).
   */
  @Test
  void onlyTheResidentsWordCloses() throws Exception {
    var id = create("other", "楼道灯坏了", "530111001001").get(0).get("service_request_id").asString();
    var request = Request.Id.parse(id);
    requests.take(World.worker(), request, 1);
    requests.answer(World.worker(), request, 2, "换了灯", List.of());
    assertThat(status(id)).isEqualTo("open");
    requests.confirm(zhou, request, 3, "");
    assertThat(status(id)).isEqualTo("closed");
    assertThat(json(BASE + "requests.json?jurisdiction_id=530111&status=open")).isEmpty();
    assertThat(json(BASE + "requests.json?jurisdiction_id=530111&status=closed")).hasSize(1);
  }

  private String status(String id) throws Exception {
    return json(BASE + "requests/" + id + ".json").get(0).get("status").asString();
  }

  @Test
  void thePointFindsTheGridAndItsOwner() throws Exception {
    var spot = World.spot(7, 4);
    var answer =
        web.post()
            .uri(BASE + "requests.json")
            .param("api_key", key)
            .param("jurisdiction_id", "530111")
            .param("service_code", "other")
            .param("description", "井盖松了")
            .param("lat", String.valueOf(spot.latitude()))
            .param("long", String.valueOf(spot.longitude()))
            .exchange();
    assertThat(answer).hasStatus(201);
    var id = read(answer.getResponse().getContentAsString()).get(0).get("service_request_id");
    var request = requests.find(zhou, Request.Id.parse(id.asString()));
    assertThat(request.standing().holder().name()).isEqualTo("王某");
  }

  @Test
  void theSameKeyIsTheSameRequest() throws Exception {
    var first = create("other", "灯坏了", "530111001001");
    var second = create("other", "灯坏了", "530111001001");
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "requests.json, 400, jurisdiction_id",
    "requests.json?jurisdiction_id=53, 400, jurisdiction_id",
    "requests.json?jurisdiction_id=530111&status=fixed, 400, status",
    "requests.json?jurisdiction_id=530111&start_date=yesterday, 400, start_date",
    "requests.json?jurisdiction_id=530111&start_date=2020-01-01T00:00:00Z, 400, ninety",
    "requests/530111-00000000-0000-0000-0000-000000000000.json, 404, not found",
    "requests/nonsense.json, 404, not found",
    "services/nonsense.json?jurisdiction_id=530111, 404, not found",
  })
  void mistakesAreSaidInTheFormOfTheStandard(String path, int status, String words)
      throws Exception {
    var answer = web.get().uri(BASE + path).exchange();
    assertThat(answer).hasStatus(status);
    var error = read(answer.getResponse().getContentAsString()).get(0);
    assertThat(error.get("code").asInt()).isEqualTo(status);
    assertThat(error.get("description").asString()).contains(words);
  }

  @Test
  void withoutAKeyNothingIsTakenIn() {
    assertThat(
            web.post()
                .uri(BASE + "requests.json")
                .param("service_code", "other")
                .param("description", "灯坏了"))
        .hasStatus(403);
  }

  private JsonNode create(String service, String words, String place) throws Exception {
    var answer =
        web.post()
            .uri(BASE + "requests.json")
            .header("Idempotency-Key", words)
            .param("api_key", key)
            .param("service_code", service)
            .param("description", words)
            .param("address_id", place)
            .exchange();
    assertThat(answer).hasStatus(201);
    return read(answer.getResponse().getContentAsString());
  }

  private JsonNode json(String address) throws Exception {
    var answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private static JsonNode read(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private Document xml(String address) throws Exception {
    var answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    var bytes = answer.getResponse().getContentAsByteArray();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
