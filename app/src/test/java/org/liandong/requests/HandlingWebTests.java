package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The steps of a request on real pages: see, act, follow, see the change; one per refusal. */
@PlatformTest
class HandlingWebTests {
  @Autowired World world;
  @Autowired MockMvcTester web;
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor supervisor = actor("监督（示例）", Position.SUPERVISOR, World.COUNTY.value());
  private final Actor owner = World.gridOwner();

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("NEJ-03")
  void handedOverFromOneToAnotherWithTheReasonOnThePage() throws Exception {
    var address = report(resident);
    var form = page(get(owner, address + "?do=handed_over"));
    assertThat(form.select("select[name=to] option").eachText())
        .anyMatch(name -> name.contains("王某"));
    var to = World.account("王某").toString();
    post(owner, address + "/handovers", "version", "1", "to", to, "words", "属二网格");
    var history = page(get(resident, address)).select(".history").text();
    assertThat(history).contains("从 李某 到 王某", "属二网格");
  }

  @Test
  void aPlaceOutsideIsRefusedWithItsClauseAndTheWordsStay() throws Exception {
    var address = report(resident);
    var answer =
        send(
            owner,
            address + "/handovers",
            "version",
            "1",
            "to",
            UUID.randomUUID().toString(),
            "words",
            "转给外区");
    assertThat(answer).hasStatus(409);
    assertThat(page(answer).text()).contains("本街道", "001:4");
    assertThat(page(answer).select("textarea[name=words]").val()).contains("转给外区");
  }

  @Test
  @Covers("NEJ-07")
  void aSupervisorAsksAndTheHolderMustReply() throws Exception {
    var address = report(resident);
    post(owner, address + "/takings", "version", "1");
    assertThat(page(get(supervisor, address)).select("a[href$='do=asked']")).hasSize(1);
    assertThat(page(get(resident, address)).select("a[href$='do=asked']")).isEmpty();
    post(supervisor, address + "/questions", "version", "2", "words", "为什么没人来？");
    var refused = send(owner, address + "/answers", "version", "3", "words", "已修");
    assertThat(refused).hasStatus(409);
    assertThat(page(refused).text()).contains("监督人员的提问还没有答复");
    assertThat(page(get(owner, address)).select("form[action$=replies]")).hasSize(1);
    assertThat(page(get(owner, "/requests?state=asked")).select("tr[data-row]")).hasSize(1);
    post(owner, address + "/replies", "version", "3", "words", "配件今天到");
    post(owner, address + "/answers", "version", "4", "words", "已修");
  }

  @Test
  @Covers({"NEJ-09", "NEJ-11"})
  void aVisitIsAgreedCheckedInWithTheCodeAndSigned() throws Exception {
    var address = report(resident);
    post(owner, address + "/takings", "version", "1");
    post(owner, address + "/visits", "version", "2", "at", "2099-05-06T10:30");
    var code = page(get(resident, address)).select(".flash.info").text().replaceAll("\\D", "");
    assertThat(page(get(owner, address)).select(".flash.info").text()).doesNotContain("签到码 ");
    var early = multipart(owner, address + "/signatures", "version", "3");
    assertThat(early).hasStatus(409);
    assertThat(page(early).text()).contains("还没有到门签到", "把服务送到居民家门口");
    assertThat(send(owner, address + "/arrivals", "version", "3", "code", "abc")).hasStatus(409);
    var six = code.substring(code.length() - 6);
    post(owner, address + "/arrivals", "version", "3", "code", six);
    assertThat(multipart(owner, address + "/signatures", "version", "4")).hasStatus3xxRedirection();
    var signed = page(get(resident, address));
    assertThat(signed.select(".history").text()).contains("居民签字");
    assertThat(signed.select(".history img")).hasSize(1);
  }

  @Test
  @Covers("NEJ-08")
  void aDuplicateIsMergedAndItsReporterSeesTheMainOneWithoutItsWords() throws Exception {
    var main = report(resident);
    var twin = report(neighbour);
    var id = main.substring("/requests/".length());
    assertThat(
            page(get(owner, twin + "?do=merged"))
                .select("select[name=main] option")
                .eachAttr("value"))
        .contains(id);
    post(owner, twin + "/mergers", "version", "1", "main", id);
    assertThat(page(get(neighbour, twin)).text()).contains("已并入另一件");
    var followed = page(get(neighbour, main));
    assertThat(followed.select("h1").text()).contains("路灯照明");
    assertThat(followed.text()).doesNotContain("楼道的灯坏了三天", "居民（示例）");
    assertThat(page(get(neighbour, "/requests/mine")).text()).contains("我加入的");
  }

  @Test
  @Covers("NEJ-20")
  void whatNeighboursReportedIsShownBeforeSendingAndCanBeJoined() throws Exception {
    var address = report(resident);
    var form = page(get(neighbour, "/requests/new"));
    assertThat(form.select("#similar button").attr("formaction")).isEqualTo(address + "/joinings");
    var similar =
        page(
            get(
                neighbour,
                "/requests/similar?place=%s&words=灯坏了".formatted(World.BUILDING_1.value())));
    assertThat(similar.select("#similar button")).hasSize(1);
    post(neighbour, address + "/joinings", "words", "我家楼层也不亮");
    assertThat(page(get(resident, address)).text()).contains("还有 1 位邻居也反映");
    assertThat(send(neighbour, address + "/joinings", "words", "再来")).hasStatus(409);
  }

  @Test
  @Covers("NEJ-15")
  void beforeAndAfterStandSideBySide() throws Exception {
    var sent =
        multipart(
            resident,
            "/requests",
            "pictures",
            "place",
            World.COMMITTEE.value(),
            "spot",
            World.BUILDING_1.value(),
            "words",
            "院子绿化裸露，一下雨全是泥",
            "category",
            "old.green");
    var address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    post(owner, address + "/takings", "version", "1");
    multipart(owner, address + "/answers", "pictures", "version", "2", "words", "补种了草皮");
    var page = page(get(resident, address));
    assertThat(page.select(".compare img")).hasSize(2);
    assertThat(page.text()).contains("绿化裸露", "处理前", "处理后");
  }

  @Test
  void ratedOnceWithStars() throws Exception {
    var address = report(resident);
    post(owner, address + "/takings", "version", "1");
    post(owner, address + "/answers", "version", "2", "words", "换了灯");
    post(resident, address + "/confirmations", "version", "3");
    assertThat(send(resident, address + "/ratings", "version", "4", "stars", "")).hasStatus(422);
    post(resident, address + "/ratings", "version", "4", "stars", "5", "remark", "很快");
    assertThat(page(get(owner, address)).text()).contains("★★★★★");
    var again = send(resident, address + "/ratings", "version", "5", "stars", "1");
    assertThat(again).hasStatus(409);
    assertThat(page(again).text()).contains("已经评价过了");
  }

  @Test
  @Covers("GOV-16")
  void everyAffairIsOneOfTheTwoAndTheHolderCorrectsIt() throws Exception {
    var address = report(resident);
    var without =
        send(
            owner,
            address + "/classifications",
            "version",
            "1",
            "category",
            "facilities.drain",
            "words",
            "x");
    assertThat(without).hasStatus(422);
    post(
        owner,
        address + "/classifications",
        "version",
        "1",
        "category",
        "facilities.drain",
        "affair",
        "RESIDENTS",
        "words",
        "是排水");
    assertThat(page(get(resident, address)).text()).contains("居务", "排水管网");
    assertThat(page(get(owner, "/requests?affair=residents")).select("tr[data-row]")).hasSize(1);
    assertThat(page(get(owner, "/requests?affair=government")).select("tr[data-row]")).isEmpty();
  }

  @Test
  @Covers("NEJ-02")
  void eachSceneHasItsEntryListFormAndFigures() throws Exception {
    report(resident);
    assertThat(page(get(resident, "/scenes")).select("section.card")).hasSize(3);
    var scene = page(get(resident, "/scenes/service"));
    assertThat(scene.select(".row-link")).hasSize(1);
    assertThat(page(get(resident, "/scenes/help")).select(".row-link")).isEmpty();
    assertThat(scene.select(".figures").text()).contains("1");
    assertThat(page(get(resident, "/requests/new?scene=help")).select("#category input"))
        .extracting(input -> input.attr("value"))
        .containsExactly("mutual");
    assertThat(get(resident, "/scenes/nothing")).hasStatus(404);
    assertThat(page(get(owner, "/requests?scene=service")).select("tr[data-row]")).hasSize(1);
  }

  @Test
  @Covers("GRD-07")
  void manyAreTakenAtOnceEachWithItsOwnResult() throws Exception {
    var one = report(resident).substring("/requests/".length());
    var two = report(resident).substring("/requests/".length());
    post(owner, "/requests/" + two + "/takings", "version", "1");
    var result = page(send(owner, "/requests/bulk", "act", "take", "chosen", one, "chosen", two));
    assertThat(result.select(".chip.ok")).hasSize(1);
    assertThat(result.select(".chip.late")).hasSize(1);
    assertThat(result.text()).contains("2 件里办成 1 件", "这一步现在不能做");
    var ask = page(send(owner, "/requests/bulk", "act", "answer", "chosen", one));
    assertThat(ask.select("textarea[name=words]")).hasSize(1);
    var done = page(send(owner, "/requests/bulk", "act", "answer", "chosen", one, "words", "办好了"));
    assertThat(done.select(".chip.ok")).hasSize(1);
    assertThat(page(send(owner, "/requests/bulk", "act", "take")).text()).contains("还没有选");
  }

  @Test
  void theQueueIsATableABoardAMapAndAWorkbook() throws Exception {
    report(resident);
    assertThat(page(get(owner, "/requests?view=board")).select(".board article")).hasSize(1);
    assertThat(page(get(owner, "/requests?view=map")).select("[data-points]")).hasSize(1);
    var map = get(owner, "/requests/map.geojson?scope=place");
    assertThat(map).bodyJson().extractingPath("$.features.length()").isEqualTo(1);
    var book = get(owner, "/requests/export.xlsx").getResponse().getContentAsByteArray();
    var sheet = Sheet.read(book);
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.columns()).contains("编号", "政务/居务");
  }

  @Test
  void aListIsKeptUnderANameAndRemoved() throws Exception {
    assertThat(send(owner, "/requests/lists?scope=place&state=late", "name", "周五清单"))
        .hasStatus3xxRedirection();
    var queue = page(get(owner, "/requests"));
    assertThat(queue.select("a.chip[href*='state=late']").text()).contains("周五清单");
    assertThat(page(get(World.worker(), "/requests")).text()).doesNotContain("周五清单");
    var remove = queue.select("form[action*=removals]").attr("action");
    post(owner, remove);
    assertThat(page(get(owner, "/requests")).text()).doesNotContain("周五清单");
  }

  private String report(Actor actor) {
    var sent =
        send(
            actor,
            "/requests",
            "place",
            World.COMMITTEE.value(),
            "spot",
            World.BUILDING_1.value(),
            "category",
            "facilities.lighting",
            "words",
            "楼道的灯坏了三天",
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

  /** A form with a picture; the first word is its field when the fields are odd in number. */
  private MvcTestResult multipart(Actor actor, String uri, String... fields) throws IOException {
    int first = fields.length % 2;
    var field = first == 1 ? fields[0] : "signature";
    var post =
        web.post()
            .uri(uri)
            .multipart()
            .file(new MockMultipartFile(field, "a.png", "image/png", picture()));
    for (int i = first; i < fields.length; i += 2) post.param(fields[i], fields[i + 1]);
    return post.with(as(actor)).with(csrf()).exchange();
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()))).isNotNull();
    return bytes.toByteArray();
  }

  private MvcTestResult get(Actor actor, String uri) {
    return web.get().uri(uri).with(as(actor)).exchange();
  }

  private static Document page(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
