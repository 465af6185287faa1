package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opinions, results and many of them at once, on real pages. */
@PlatformTest
class DecidingWebTests extends ProcedurePages {
  @Test
  @Covers({"APP-05", "APP-06"})
  void theStreetSeesItInItsQueueSendsItBackAndTheClauseStandsBesideARefusal() throws Exception {
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "first-check");
    int version = town.progress(id).version();
    var street = page(Town.street(), "/procedures");
    assertThat(street.select("tbody tr")).hasSize(1);
    assertThat(page(Town.county(), "/procedures").select("tbody tr")).isEmpty();
    var address = "/procedures/" + id;
    assertThat(page(Town.street(), address).select("form input[value=opinion]")).hasSize(1);
    assertThat(page(Town.county(), address).select("form input[value=opinion]")).isEmpty();
    // forged: the county posts on the street's gate
    var forged = opine(Town.county(), id, version, "越级");
    assertThat(forged).hasStatus(409);
    assertThat(forged.getResponse().getContentAsString())
        .contains("《甘肃省开展“三社联动”试点方案》2016年6月 原文第25行")
        .contains("越级");
    var back =
        send(
            Town.street(),
            address + "/facts",
            "version",
            "" + version,
            "act",
            "return",
            "gate",
            "first-check",
            "step",
            "apply",
            "reason",
            "预算不清");
    assertThat(back).hasStatus3xxRedirection();
    var after = page(Town.worker(), address);
    assertThat(after.text()).contains("预算不清").contains("第 2 轮");
    assertThat(after.select("ol.steps li.now").text()).contains("社区申报");
  }

  @Test
  @Covers("APP-03")
  void theResultOfAMeetingWithItsMinutes() throws Exception {
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "representatives");
    int version = town.progress(id).version();
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    var result =
        web.post()
            .uri("/procedures/" + id + "/facts")
            .multipart()
            .file(
                new MockMultipartFile(
                    "papers",
                    "a.pdf",
                    "application/pdf",
                    "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
            .param("version", "" + version)
            .param("act", "meeting")
            .param("gate", "representatives")
            .param("day", today)
            .param("roster", "20")
            .param("present", "11")
            .param("agree", "6")
            .param("against", "5")
            .param("abstain", "0")
            .with(as(Town.worker()))
            .with(csrf())
            .exchange();
    assertThat(result).hasStatus3xxRedirection();
    var page = page(Town.street(), "/procedures/" + id);
    assertThat(page.text()).contains("应到 20").contains("实到 11").contains("a.pdf");
    var paper = page.selectFirst("p.papers a");
    assertThat(web.get().uri(Objects.requireNonNull(paper).attr("href")).with(as(Town.street())))
        .hasStatusOk();
    var outsider = outsider("机构（示例）", Position.ORGANISATION_STAFF, "530111");
    assertThat(web.get().uri(paper.attr("href")).with(as(outsider))).hasStatus(404);
  }

  @Test
  void manyOpinionsEachWithItsReason() throws Exception {
    var one = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    var two = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(one, Town.worker(), "first-check");
    town.playTo(two, Town.worker(), "first-check");
    var boxes = page(Town.street(), "/procedures").select("input[name=chosen]");
    assertThat(boxes).hasSize(2);
    var chosen = boxes.eachAttr("value");
    var selection =
        send(
            Town.street(),
            "/procedures/selection",
            "chosen",
            chosen.get(0),
            "chosen",
            chosen.get(1));
    assertThat(
            Jsoup.parse(selection.getResponse().getContentAsString()).select("input[name=words]"))
        .hasSize(2);
    var half =
        send(
            Town.street(),
            "/procedures/opinions",
            "chosen",
            chosen.get(0),
            "verdict",
            "AGREE",
            "words",
            "材料齐全",
            "chosen",
            chosen.get(1),
            "verdict",
            "AGREE",
            "words",
            "");
    assertThat(half).hasStatus(422);
    assertThat(Jsoup.parse(half.getResponse().getContentAsString()).select("input[name=words]"))
        .hasSize(1);
    assertThat(page(Town.street(), "/procedures").select("input[name=chosen]")).hasSize(1);
  }

  private MvcTestResult opine(Actor actor, Procedure.Id id, int version, String words) {
    return send(
        actor,
        "/procedures/" + id + "/facts",
        "version",
        "" + version,
        "act",
        "opinion",
        "gate",
        "first-check",
        "verdict",
        "AGREE",
        "words",
        words);
  }

  private static Actor outsider(String name, Position position, String place) {
    return org.liandong.As.actor(name, position, place);
  }
}
