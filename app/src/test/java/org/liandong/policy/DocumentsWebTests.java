package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The register of policy documents. */
@PlatformTest
class DocumentsWebTests {
  private final Actor officer = actor("周某(示例)", Position.COUNTY_OFFICER, "530111");
  @Autowired MockMvcTester web;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(web);
  }

  @Test
  @Covers("SUPL-02")
  void anOfficerRegistersADocumentAndEverybodyFindsIt() {
    var answer =
        desk.send(
            officer,
            "/policy/documents",
            "title",
            "社区养老服务办法(示例)",
            "issuer",
            "官渡区民政局(示例)",
            "number",
            "官民发〔2026〕9号",
            "field",
            "ELDER_CARE",
            "place",
            "530111",
            "dated",
            "2026-03-01",
            "effective",
            "2026-04-01",
            "state",
            "IN_FORCE",
            "source",
            "",
            "clauses",
            "第一条 为了老人。\n\n第二条 每个社区设助餐点。\n其余从其规定。");
    var address = answer.getResponse().getRedirectedUrl();
    assertThat(address).startsWith("/policy/documents/");
    var text = desk.page(address).text();
    assertThat(text).contains("社会养老", "官民发〔2026〕9号", "第二条 每个社区设助餐点。", "官渡区");
    assertThat(desk.page("/policy/documents?q=养老服务&field=ELDER_CARE").text())
        .contains("社区养老服务办法(示例)");
    assertThat(desk.page("/policy/documents?field=WELFARE").text()).doesNotContain("社区养老服务办法");
    assertThat(desk.page("/policy/documents").text()).contains("甘肃省开展“三社联动”试点方案");

    var edit = desk.page(officer, address + "/edit");
    var seen = edit.select("input[name=seen]").val();
    assertThat(edit.select("textarea[name=clauses]").text()).contains("第一条 为了老人。");
    String[] typed = {
      "seen",
      seen,
      "title",
      "社区养老服务办法(示例)",
      "issuer",
      "官渡区民政局(示例)",
      "number",
      "",
      "field",
      "ELDER_CARE",
      "dated",
      "",
      "effective",
      "",
      "expires",
      "",
      "state",
      "REPEALED",
      "source",
      "",
      "clauses",
      ""
    };
    assertThat(desk.send(officer, address, typed)).hasRedirectedUrl(address);
    assertThat(desk.page(address).text()).contains("已废止");
    assertThat(desk.send(officer, address, typed)).as("a stale form").hasStatus(409);
  }

  @Test
  @Covers("SUPL-02")
  void aDocumentShowsTheRulesItSets() {
    var found = desk.page("/policy/documents?q=官渡区").select("a[href^=/policy/documents/]");
    var text = desk.page(found.first().attr("href")).text();
    assertThat(text).contains("每个社区用房总面积", "原文第134行").doesNotContain(".txt");
  }

  @Test
  void aDraftIsForItsKeepers() {
    var answer =
        desk.send(
            officer,
            "/policy/documents",
            "title",
            "草案(示例)",
            "issuer",
            "x",
            "field",
            "WELFARE",
            "place",
            "530111",
            "state",
            "DRAFT");
    var address = answer.getResponse().getRedirectedUrl();
    assertThat(web.get().uri(address)).hasStatus(404);
    assertThat(desk.page("/policy/documents").text()).doesNotContain("草案(示例)");
    assertThat(desk.page(officer, "/policy/documents").text()).contains("草案(示例)");
    assertThat(
            desk.send(
                officer,
                "/policy/documents",
                "title",
                "",
                "issuer",
                "x",
                "field",
                "WELFARE",
                "place",
                "530112",
                "state",
                "DRAFT"))
        .as("another county's register")
        .hasStatus(404);
  }

  @Test
  void thePrintedTextMustBeAPdf() {
    var answer =
        desk.send(
            officer,
            "/policy/documents",
            "title",
            "文(示例)",
            "issuer",
            "x",
            "field",
            "WELFARE",
            "place",
            "530111",
            "state",
            "IN_FORCE");
    var address = answer.getResponse().getRedirectedUrl();
    attach(address, "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(web.get().uri(address + "/file")).hasStatus(404);
    attach(address, "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8));
    var file = web.get().uri(address + "/file").exchange();
    assertThat(file).hasStatusOk().hasContentType("application/pdf");
    assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
  }

  private void attach(String address, byte[] content) {
    web.post()
        .uri(address + "/file")
        .multipart()
        .file(new MockMultipartFile("file", "正文.pdf", "application/pdf", content))
        .with(as(officer))
        .with(csrf())
        .exchange();
  }
}
