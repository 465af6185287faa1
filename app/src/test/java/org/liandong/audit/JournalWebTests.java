package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Who reads the journal, and what everyone may check. */
@PlatformTest
@Covers("Z-04")
class JournalWebTests {
  private static final PlaceCode SQUARE = new PlaceCode("530111001001");
  private static final Actor RESIDENT = actor("王某(示例)", Position.RESIDENT, "530111001001");
  private static final Actor NEIGHBOUR = actor("赵某(示例)", Position.RESIDENT, "530111001001");
  private static final Actor WORKER = actor("李某(示例)", Position.COMMUNITY_WORKER, "530111001001");
  private static final Actor ELSEWHERE = actor("钱某(示例)", Position.COMMUNITY_WORKER, "530111001002");
  private static final Actor ORGANISATION = actor("吴某(示例)", Position.ORGANISATION_STAFF, "530111");
  private static final String SUBJECT = "530111-journal";

  @Autowired MockMvcTester web;
  @Autowired Audit audit;
  @Autowired Sealer sealer;
  @Autowired Journal journal;

  @BeforeEach
  void twoSteps() {
    audit.record(RESIDENT, SQUARE, "requests.submitted", SUBJECT, Map.of("stage", "OPEN"));
    audit.record(WORKER, SQUARE, "requests.taken", SUBJECT, Map.of("stage", "TAKEN"));
    sealer.seal();
  }

  private MockHttpServletResponse get(String address, Actor actor) {
    return web.get().uri(address).with(as(actor)).exchange().getResponse();
  }

  private String rows(String address, Actor actor) throws IOException {
    return Jsoup.parse(get(address, actor).getContentAsString()).select("tbody").text();
  }

  @Test
  void theDeskSeesItsPlace() throws IOException {
    assertThat(rows("/audit?subject=" + SUBJECT, WORKER)).contains("反映了诉求", "接了诉求", "关上社区");
    assertThat(rows("/audit?subject=" + SUBJECT + "&action=requests.taken", WORKER))
        .contains("接了诉求")
        .doesNotContain("反映了诉求");
    assertThat(rows("/audit?subject=" + SUBJECT, ELSEWHERE)).doesNotContain("反映了诉求");
    for (var reader : new Actor[] {RESIDENT, ORGANISATION, Actor.VISITOR})
      assertThat(get("/audit", reader).getStatus()).isEqualTo(404);
  }

  @Test
  void whatCanBeLookedForIsSuggestedInWords() throws IOException {
    var page = Jsoup.parse(get("/audit", WORKER).getContentAsString());
    assertThat(page.select("input[name=action][list=action-list]")).hasSize(1);
    assertThat(page.select("#action-list option[value='requests.taken']").text()).isEqualTo("接了诉求");
  }

  @Test
  void theTrailIsForThoseItConcerns() {
    assertThat(audit.trail(RESIDENT, SUBJECT)).hasSize(2);
    assertThat(audit.trail(WORKER, SUBJECT)).hasSize(2);
    for (var reader : new Actor[] {NEIGHBOUR, ELSEWHERE, ORGANISATION, Actor.VISITOR}) {
      assertThat(audit.trail(reader, SUBJECT)).isEmpty();
      assertThat(get("/audit/subjects/" + SUBJECT, reader).getStatus()).isEqualTo(404);
    }
    assertThat(get("/audit/subjects/" + SUBJECT, RESIDENT).getStatus()).isEqualTo(200);
  }

  @Test
  void anEntryIsCheckedByWhoeverItConcerns() throws IOException {
    var step = audit.trail(RESIDENT, SUBJECT).getFirst();
    var checked = journal.check(RESIDENT, step.id());
    assertThat(checked.proven().orElseThrow().holds()).isTrue();
    var page = Jsoup.parse(get("/audit/entries/" + step.id(), RESIDENT).getContentAsString());
    assertThat(page.text()).contains(checked.leaf().toString(), checked.canonical());
    assertThat(get("/audit/entries/" + step.id(), NEIGHBOUR).getStatus()).isEqualTo(404);
    var taken = audit.trail(RESIDENT, SUBJECT).getLast();
    assertThat(get("/audit/entries/" + taken.id(), RESIDENT).getStatus()).isEqualTo(200);
    assertThat(get("/audit/entries/" + taken.id(), NEIGHBOUR).getStatus()).isEqualTo(404);
    var json = get("/audit/entries/" + step.id() + "/proof.json", WORKER).getContentAsString();
    assertThat(JsonMapper.shared().readTree(json).get("leaf").asString())
        .isEqualTo(checked.leaf().toString());
    var proof =
        get("/api/v1/audit/proof?leaf=" + checked.leaf(), Actor.VISITOR).getContentAsString();
    assertThat(proof)
        .contains(checked.leaf().toString())
        .doesNotContain(RESIDENT.account().toString(), SUBJECT, "530111");
  }

  @Test
  void exportsHoldWhatTheSearchFound() throws IOException {
    var csv = get("/audit/journal.csv?subject=" + SUBJECT, WORKER).getContentAsString();
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).startsWith("id,at,action,subject").contains("requests.taken");
    assertThat(get("/audit/journal.xlsx", WORKER).getStatus()).isEqualTo(200);
    assertThat(get("/audit/journal.csv", RESIDENT).getStatus()).isEqualTo(404);
  }

  @Test
  void headsAndConsistencyAreOpen() {
    assertThat(get("/api/v1/audit/head", Actor.VISITOR).getStatus()).isEqualTo(200);
    assertThat(get("/api/v1/audit/consistency?from=1&to=2", Actor.VISITOR).getStatus())
        .isEqualTo(200);
    assertThat(get("/api/v1/audit/consistency?from=1&to=999999", Actor.VISITOR).getStatus())
        .isEqualTo(404);
  }
}
