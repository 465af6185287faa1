package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class RequestsWebTests {
  @Autowired World world;
  @Autowired MockMvcTester web;
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-01", "NEJ-04"})
  void aResidentReportsAndFollowsIt() throws Exception {
    var form = page(get(resident, "/requests/new"));
    assertThat(form.select("textarea[name=words]")).hasSize(1);
    assertThat(form.select("select[name=spot] option")).hasSizeGreaterThan(3);
    var address = report("二单元楼道的灯坏了三天");
    var page = page(get(resident, address));
    assertThat(page.select("h1").text()).contains("楼道的灯");
    assertThat(page.select("ol.steps li.now").text()).contains("李某");
    assertThat(page(get(resident, "/requests/mine")).text()).contains("楼道的灯", "现在在 李某 手里");
    post(World.gridOwner(), address + "/takings", "version", "1");
    post(World.gridOwner(), address + "/answers", "version", "2", "words", "已更换");
    post(resident, address + "/confirmations", "version", "3");
    assertThat(page(get(resident, "/requests/mine")).text())
        .contains("由 李某 办理")
        .doesNotContain("手里");
  }

  @Test
  void theHolderTakesAndAnswersAndTheResidentReopensAndConfirms() throws Exception {
    var address = report("二单元楼道的灯坏了三天");
    var owner = World.gridOwner();
    assertThat(page(get(owner, "/requests")).select("tbody tr")).hasSize(1);
    post(owner, address + "/takings", "version", "1");
    post(owner, address + "/answers", "version", "2", "words", "已更换灯泡");
    var answered = page(get(resident, address));
    assertThat(answered.select("form[action$=confirmations]")).hasSize(1);
    post(resident, address + "/reopenings", "version", "3", "words", "还是不亮");
    post(owner, address + "/answers", "version", "4", "words", "换了整灯");
    post(resident, address + "/confirmations", "version", "5");
    assertThat(page(get(resident, address)).select("ol.steps li.done")).hasSize(4);
  }

  @Test
  void whoComesWithAKindOfProblemFindsItChosen() throws Exception {
    var form = page(get(resident, "/requests/new?category=facilities.lighting"));
    assertThat(form.select("input[name=category][checked]").val()).isEqualTo("facilities.lighting");
    var group = page(get(resident, "/requests/new?category=environment"));
    assertThat(group.select("input[name=category][checked]").val()).isEqualTo("environment");
    var place = World.OTHER_COMMITTEE.value();
    var elsewhere = page(get(resident, "/requests/new?category=environment&place=" + place));
    assertThat(elsewhere.select("input[name=place]").val()).isEqualTo(place);
    assertThat(elsewhere.select("a[href^='/requests/new/place']").attr("href"))
        .endsWith("?category=environment");
    var unknown = page(get(resident, "/requests/new?category=%22%3E%3Cscript%3E"));
    assertThat(unknown.select("input[name=category][checked]")).isEmpty();
  }

  @Test
  void whatWasTypedSurvivesAMissingWord() throws Exception {
    var answer =
        send(
            resident, "/requests", "place", World.COMMITTEE.value(), "words", " ", "address", "7栋");
    assertThat(answer).hasStatus(422);
    var page = page(answer);
    assertThat(page.select("#words-problem")).isNotEmpty();
    assertThat(page.select("input[name=address]").val()).isEqualTo("7栋");
  }

  @Test
  void fiftyThousandCharactersAreRefusedAndKept() throws Exception {
    var words = "长".repeat(50_000);
    var answer = send(resident, "/requests", "place", World.COMMITTEE.value(), "words", words);
    assertThat(answer).hasStatus(422);
    assertThat(page(answer).select("textarea[name=words]").val()).hasSize(50_000);
  }

  @Test
  void scriptAndEmojiAndTraditionalCharactersAreJustText() throws Exception {
    var page = page(get(resident, report("<script>alert(1)</script> 樓道燈壞了 👵🏽")));
    assertThat(page.select("main script:not([src])")).isEmpty();
    assertThat(page.select(".words").text()).contains("<script>alert(1)</script> 樓道燈壞了 👵🏽");
  }

  @Test
  void aStaleStepShowsTheBannerAndKeepsTheWords() throws Exception {
    var address = report("二单元楼道的灯坏了三天");
    post(World.gridOwner(), address + "/takings", "version", "1");
    post(World.gridOwner(), address + "/answers", "version", "2", "words", "已更换");
    post(resident, address + "/reopenings", "version", "3", "words", "还是不亮");
    var late = send(World.gridOwner(), address + "/answers", "version", "2", "words", "我写了很久");
    assertThat(late).hasStatus(409);
    assertThat(page(late).select("textarea[name=words]").val()).contains("我写了很久");
  }

  @Test
  void guessedIdsAndStrangersSeeNothing() throws Exception {
    var address = report("二单元楼道的灯坏了三天");
    var stranger = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
    assertThat(get(stranger, address)).hasStatus(404);
    assertThat(get(resident, "/requests/530111-" + UUID.randomUUID())).hasStatus(404);
    assertThat(get(resident, "/requests/nonsense")).hasStatus(404);
    assertThat(send(stranger, address + "/confirmations", "version", "1")).hasStatus(404);
  }

  @Test
  void anUnknownSortKeyIsTheDefault() {
    assertThat(get(World.gridOwner(), "/requests?sort=id;drop table&state=x&scope=y&category='"))
        .hasStatusOk();
  }

  @Test
  void aPostWithoutItsTokenChangesNothing() {
    assertThat(web.post().uri("/requests").with(as(resident)).param("words", "x")).hasStatus(403);
  }

  @Test
  void theSameRecordAnswersAsJson() throws Exception {
    var address = report("二单元楼道的灯坏了三天");
    assertThat(get(resident, "/api/v1" + address))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.stage")
        .isEqualTo("WAITING");
  }

  private String report(String words) throws Exception {
    var sent =
        send(
            resident,
            "/requests",
            "place",
            World.COMMITTEE.value(),
            "spot",
            World.BUILDING_1.value(),
            "words",
            words,
            "once",
            UUID.randomUUID().toString());
    assertThat(sent).hasStatus3xxRedirection();
    return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
  }

  private void post(Actor actor, String uri, String... fields) {
    assertThat(send(actor, uri, fields)).hasStatus3xxRedirection();
  }

  private MvcTestResult send(Actor actor, String uri, String... fields) {
    var post = web.post().uri(uri).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
    return post.exchange();
  }

  private MvcTestResult get(Actor actor, String uri) {
    return web.get().uri(uri).with(as(actor)).exchange();
  }

  private static Document page(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
