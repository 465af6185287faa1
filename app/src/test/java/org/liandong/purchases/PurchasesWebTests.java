package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.PurchaseSamples;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class PurchasesWebTests {
  private static final PlaceCode PLACE = org.liandong.World.COUNTY;
  private static final Actor BUYER = As.actor("采购经办（示例）", Position.COUNTY_OFFICER, PLACE.value());

  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;

  /** The pack that has the catalogue with both lists. */
  @BeforeEach
  void nanjing() {
    PurchaseSamples.adopt(platform);
  }

  @Test
  @Covers({"PUR-02", "PUR-08", "PUR-09", "PUR-10", "PUR-13"})
  void planRefusedCorrectedAnnouncedChosenAndPublic() throws Exception {
    var no = post("/purchases", plan("other.9", "tender", ""));
    assertThat(no).hasStatus(409);
    var again = Jsoup.parse(no.getResponse().getContentAsString());
    assertThat(again.text()).contains("负面清单", "《转接联动 南京市探索社区治理和社区服务创新之路》 原文第5行");
    assertThat(again.select("textarea[name=words]").text()).isEqualTo("亲子早教课");
    assertThat(post("/purchases", plan("other.1", "directed", "太短"))).hasStatus(409);
    var one = sent("/purchases", plan("other.1", "directed", "本区只有这一家有早教资质"));
    assertThat(post(one + "/steps", Map.of("step", "announce", "version", "1"))).hasStatus(409);
    var budget = PurchaseSamples.paid(platform, PLACE, 2026, "90000");
    sent(
        one + "/steps",
        Map.of("step", "budget", "version", "1", "line", budget.book() + "/" + budget.line()));
    sent(one + "/steps", Map.of("step", "announce", "version", "2"));
    var public_ = one.replace("/purchases/", "/public/purchases/");
    assertThat(page(null, public_).text())
        .contains("社区早教", "本区只有这一家有早教资质", "公布了项目要求")
        .doesNotContain(BUYER.name());
    assertThat(page(null, "/public/purchases?place=530111").text()).contains("社区早教");
    assertThat(page(BUYER, "/purchases").text()).contains("社区早教", "不竞争", "已公告");
  }

  private static Map<String, String> plan(String item, String method, String reason) {
    return Map.of(
        "name", "社区早教（示例）",
        "buyer", "区卫健委（示例）",
        "words", "亲子早教课",
        "item", item,
        "field", "welfare",
        "year", "2026",
        "method", method,
        "reason", reason,
        "amount", "80,000.00",
        "once", UUID.randomUUID().toString());
  }

  @Test
  void wrongInputIsSaidAtEachField() throws Exception {
    var answer = post("/purchases", Map.of("name", "甲", "amount", "-1", "year", "26"));
    assertThat(answer).hasStatus(422);
    var form = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(form.select("#amount-problem, #year-problem, #buyer-problem")).hasSize(3);
    assertThat(form.select("input[name=name]").val()).isEqualTo("甲");
  }

  @Test
  void tablesAreTakenAwayAndEmptyPagesSaySo() throws Exception {
    assertThat(page(BUYER, "/purchases").text()).contains("还没有购买项目");
    assertThat(page(BUYER, "/purchases/year").text()).contains("还没有已公布的购买项目");
    var sheet = web.get().uri("/purchases/table.xlsx").with(as(BUYER)).exchange();
    assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    var csv = web.get().uri("/public/purchases.csv?place=530111").exchange();
    assertThat(csv).hasStatusOk();
  }

  @Test
  void neitherAYearAheadNorACommunityWithoutABudgetIsJudged() throws Exception {
    var year = "/public/purchases/year?place=530111";
    assertThat(page(null, year).select(".ruling.no")).isNotEmpty();
    assertThat(page(null, year + "&year=2099").select(".ruling.no, .ruling.yes")).isEmpty();
    assertThat(page(null, year + "&year=2099").text()).contains("2099 年还没有开始", "还不知道");
    assertThat(page(null, year + "001001").select(".ruling.no")).isEmpty();
  }

  @Test
  void aFilteredListIsNotSaidToBeEmpty() throws Exception {
    assertThat(page(BUYER, "/purchases?stage=selected").text())
        .contains("这一类没有")
        .doesNotContain("还没有购买项目");
    assertThat(page(null, "/public/purchases?place=530111&field=welfare").text())
        .contains("这一类没有")
        .doesNotContain("还没有公布的购买项目");
    assertThat(page(BUYER, "/purchases/tasks").select(".figure .value").text()).isEqualTo("—");
  }

  private String sent(String address, Map<String, String> fields) {
    var answer = post(address, fields);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    var request = web.post().uri(address).with(as(BUYER)).with(csrf());
    for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
    return request.exchange();
  }

  private Document page(@org.jspecify.annotations.Nullable Actor actor, String address)
      throws Exception {
    var request = web.get().uri(address);
    var answer = (actor == null ? request : request.with(as(actor))).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
