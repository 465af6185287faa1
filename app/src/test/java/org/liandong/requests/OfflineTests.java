package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.liandong.requests.db.Tables.RECEIVED;
import static org.liandong.requests.db.Tables.REQUEST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was written without a network is taken in once, and what is refused leaves nothing. */
@PlatformTest
class OfflineTests {
  private static final Actor ZHOU = As.actor("周桂英（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private static final Actor LI = World.gridOwner();

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Visits visits;
  @Autowired MockMvcTester web;
  @Autowired DSLContext sql;
  @Autowired Reaches reaches;
  @Autowired Clock clock;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("Z-07")
  void aCopySentTwiceMakesOneRequestAndTheSecondLeadsToTheFirst() throws Exception {
    var key = UUID.randomUUID();
    var first = report(ZHOU, key, "楼道灯坏了");
    assertThat(first).hasStatusOk();
    assertThat(said(first)).contains("\"state\":\"sent\"");
    var second = report(ZHOU, key, "楼道灯坏了");
    assertThat(second).hasStatus(409);
    var id = sql.select(REQUEST.ID).from(REQUEST).fetchSingle(REQUEST.ID);
    assertThat(said(second)).contains("\"state\":\"same\"", "/requests/530111-" + id, "已经收到过");
    assertThat(page(ZHOU)).contains("反映", "写于");
  }

  @Test
  @Covers("Z-07")
  void theFormAndItsCopyAreOneWhicheverComesFirst() {
    var key = UUID.randomUUID();
    var form =
        web.post()
            .uri("/requests")
            .with(as(ZHOU))
            .with(csrf())
            .param("place", World.COMMITTEE.value())
            .param("words", "楼道灯坏了")
            .param("once", key.toString())
            .exchange();
    assertThat(form).hasStatus3xxRedirection();
    assertThat(report(ZHOU, key, "楼道灯坏了")).hasStatusOk();
    assertThat(sql.fetchCount(REQUEST)).isEqualTo(1);
  }

  @Test
  @Covers({"Z-07", "NEJ-11"})
  void aVisitIsMergedWithCheckInAndSignatureAndOnlyOnce() throws Exception {
    var id = visited();
    int version = version(id);
    var key = UUID.randomUUID();
    assertThat(visit(LI, key, id, version, code(id))).hasStatusOk();
    var request = requests.find(LI, id);
    assertThat(request.standing().version()).isEqualTo(version + 2);
    assertThat(request.standing().aside().visiting()).isEqualTo(Aside.Visiting.SIGNED);
    var again = visit(LI, key, id, version, code(id));
    assertThat(again).hasStatus(409);
    assertThat(said(again)).contains("\"state\":\"same\"", "/requests/" + id);
    assertThat(version(id)).isEqualTo(version + 2);
  }

  @Test
  @Covers("Z-07")
  void aRefusedVisitSaysWhyLeavesNothingAndCanBeSentAgain() throws Exception {
    var id = visited();
    int version = version(id);
    var key = UUID.randomUUID();
    var wrong = visit(LI, key, id, version, "000000x");
    assertThat(wrong).hasStatus(409);
    assertThat(said(wrong)).contains("\"state\":\"refused\"");
    var stale = visit(LI, key, id, version - 1, code(id));
    assertThat(stale).hasStatus(409);
    assertThat(said(stale)).contains("\"state\":\"refused\"");
    assertThat(version(id)).isEqualTo(version);
    assertThat(sql.fetchCount(RECEIVED)).isZero();
    assertThat(visit(LI, key, id, version, code(id))).hasStatusOk();
  }

  @Test
  void nobodyElsesCopyIsSeenAndEmptyOnesAreRefused() throws Exception {
    var key = UUID.randomUUID();
    report(ZHOU, key, "楼道灯坏了");
    var other = As.actor("吴大勇（示例）", Position.RESIDENT, World.COMMITTEE.value());
    assertThat(page(other)).doesNotContain("写于");
    int stored = reaches.within(Reach.of(other), () -> sql.fetchCount(RECEIVED));
    assertThat(stored).isZero();
    assertThat(report(other, key, "楼道灯坏了")).hasStatusOk();
    assertThat(report(ZHOU, UUID.randomUUID(), " ")).hasStatus(422);
    assertThat(visit(other, UUID.randomUUID(), visited(), 3, "123456")).hasStatus(404);
  }

  private Request.Id visited() {
    var submission =
        new Submission(
            World.BUILDING_1, "1栋", null, "other", "水龙头滴水", false, UUID.randomUUID(), List.of());
    var id = requests.submit(ZHOU, submission);
    requests.take(LI, id, version(id));
    var tomorrow = clock.instant().plus(Duration.ofDays(1));
    visits.arrange(LI, id, version(id), tomorrow, "");
    return id;
  }

  private String code(Request.Id id) {
    return visits.latest(requests.find(LI, id)).orElseThrow().code();
  }

  private int version(Request.Id id) {
    return requests.find(Actor.PLATFORM, id).standing().version();
  }

  private MvcTestResult report(Actor actor, UUID key, String words) {
    return web.post()
        .uri("/outbox")
        .with(as(actor))
        .with(csrf())
        .param("kind", "REPORT")
        .param("key", key.toString())
        .param("captured", String.valueOf(clock.millis() - 60_000))
        .param("place", World.COMMITTEE.value())
        .param("words", words)
        .exchange();
  }

  private MvcTestResult visit(Actor actor, UUID key, Request.Id id, int version, String code)
      throws IOException {
    return web.post()
        .uri("/outbox")
        .multipart()
        .file(new MockMultipartFile("signature", "signature.png", "image/png", picture()))
        .with(as(actor))
        .with(csrf())
        .param("kind", "VISIT")
        .param("key", key.toString())
        .param("captured", String.valueOf(clock.millis() - 60_000))
        .param("request", id.toString())
        .param("version", String.valueOf(version))
        .param("code", code)
        .exchange();
  }

  private String page(Actor actor) throws Exception {
    var answer = web.get().uri("/outbox").with(as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString()).select("main").text();
  }

  private static String said(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(32, 12, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
