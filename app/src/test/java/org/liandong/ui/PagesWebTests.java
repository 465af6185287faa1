package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Layouts, language, large type, forms and headers, on real HTML. */
@PlatformTest
class PagesWebTests {
  @Autowired MockMvcTester web;

  private static Document read(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private Document page(Cookie... cookies) throws Exception {
    var request = web.get().uri("/ui/elements");
    if (cookies.length > 0) request.cookie(cookies);
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return read(answer);
  }

  @Test
  void chineseLeads() throws Exception {
    assertThat(page().select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page().title()).isEqualTo("页面元素 · 联动");
  }

  @Test
  void englishByChoice() throws Exception {
    assertThat(page(new Cookie(Preferences.LANGUAGE, "en")).title())
        .isEqualTo("Elements · Liandong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US,en;q=0.9         | true
          zh-CN,zh;q=0.9,en;q=0.8 | false
          fr,en;q=0.5            | false
          *                      | false
          nonsense;;=            | false
          """)
  void theBrowserIsAskedOnlyForEnglish(String header, boolean english) {
    assertThat(Preferences.asksForEnglish(header)).isEqualTo(english);
  }

  @Test
  @Covers("SUPL-22")
  void largeTypeByChoice() throws Exception {
    assertThat(page().select("html").hasClass("large")).isFalse();
    assertThat(page(new Cookie(Preferences.LARGE, "1")).select("html").hasClass("large")).isTrue();
  }

  @Test
  void aSwitchReturnsToWhereOneWas() {
    var answer =
        web.post()
            .uri("/preferences")
            .param("large", "1")
            .param("next", "/ui/elements?sort=number")
            .exchange();
    assertThat(answer).hasRedirectedUrl("/ui/elements?sort=number");
    assertThat(answer).cookies().hasValue(Preferences.LARGE, "1");
    assertThat(answer.getRequest().getSession(false)).as("no session for looks").isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere", "", "x"})
  void aSwitchNeverLeavesThisSite(String next) {
    assertThat(web.post().uri("/preferences").param("language", "en").param("next", next))
        .hasRedirectedUrl("/");
  }

  @Test
  void staffSeePlaceAndHatInTheHead() throws Exception {
    var lee = As.actor("李某", Position.GRID_OWNER, "530111001001");
    var answer = web.get().uri("/ui/elements?layout=staff").with(As.as(lee)).exchange();
    var head = read(answer).select(".top");
    assertThat(head.select("a[href=/hats]").text()).contains("网格责任人");
    assertThat(head.select("a[href=/me]").text()).contains("李某");
    assertThat(read(answer).select("nav, header, main, a.jump")).hasSizeGreaterThan(4);
  }

  @Test
  void aWrongFormComesBackWithWhatWasTyped() throws Exception {
    var answer =
        web.post()
            .uri("/ui/elements")
            .param("words", " ")
            .param("amount", "0")
            .param("category", "parking")
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatus(422);
    var page = read(answer);
    assertThat(page.select(".flash.late li a").eachAttr("href"))
        .containsExactlyInAnyOrder("#words", "#amount");
    assertThat(page.select("#words-problem").text()).isEqualTo("请填写这一项");
    assertThat(page.select("#words").attr("aria-describedby"))
        .isEqualTo("words-hint words-problem");
    assertThat(page.select("#amount-problem").text()).isEqualTo("不能小于 1");
    assertThat(page.select("input[value=parking]").hasAttr("checked")).isTrue();
  }

  @Test
  void whatCannotBeReadIsKeptAsItWasTyped() throws Exception {
    var answer =
        web.post()
            .uri("/ui/elements")
            .param("words", "管理费用")
            .param("amount", "<b>一百")
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(read(answer).select("#amount").attr("value")).isEqualTo("<b>一百");
    assertThat(read(answer).select("#amount-problem").text()).isEqualTo("这里的内容我们没看懂，请重新填");
  }

  @Test
  void aRefusedFormComesBackWithTheClause() throws Exception {
    var answer =
        web.post()
            .uri("/ui/elements")
            .param("words", "管理费用")
            .param("amount", "98001")
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatus(409);
    assertThat(read(answer).select(".flash.late").text())
        .contains("98,001", "9,801 / 98,000 > 10%");
    assertThat(read(answer).select("#words").text()).isEqualTo("管理费用");
  }

  @Test
  void aFormWithoutItsTokenIsAnExpiredSession() throws Exception {
    var answer = web.post().uri("/ui/elements").param("words", "x").exchange();
    assertThat(answer).hasStatus(403);
    assertThat(read(answer).title()).contains("登录已过期");
  }

  @Test
  void anUnknownOrderIsSaidInWords() throws Exception {
    var answer = web.get().uri("/ui/elements?sort=owner;drop").exchange();
    assertThat(answer).hasStatus(422);
    assertThat(read(answer).text()).contains("没有这种排序方式");
  }

  @Test
  void whatIsNotThereIsSaidOnAPageOfOurs() throws Exception {
    var answer = web.get().uri("/no/such/page").exchange();
    assertThat(answer).hasStatus(404);
    assertThat(read(answer).title()).isEqualTo("没有找到这个页面 · 联动");
    assertThat(web.get().uri("/api/no-such-thing"))
        .hasStatus(404)
        .hasContentType("application/problem+json")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("absent");
  }

  @Test
  void aBodyThatCannotBeReadIsTheSendersMistake() {
    var lee = As.actor("李某", Position.RESIDENT, "530111001001");
    assertThat(
            web.post()
                .uri("/api/v1/requests")
                .contentType("application/json")
                .content("{not json")
                .with(As.as(lee))
                .with(csrf()))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ui/elements", "/no/such/page", "/api/no-such-thing", "/favicon.ico"})
  void everyAnswerCarriesTheHeaders(String address) {
    var answer = web.get().uri(address).exchange().getResponse();
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=(self)");
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void staticFilesAreKeptForEverUnderTheirVersion() throws Exception {
    var sheet = page().select("link[rel=stylesheet]").attr("href");
    var answer = web.get().uri(sheet).exchange();
    assertThat(answer)
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "max-age=31536000, public, immutable");
    assertThat(answer.getResponse().getContentAsByteArray()).hasSizeLessThan(60_000);
    var script = page().select("script[src*=drafts]").attr("src");
    assertThat(web.get().uri(script))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "max-age=31536000, public, immutable");
    assertThat(web.get().uri("/manifest.webmanifest"))
        .hasStatusOk()
        .hasContentType("application/manifest+json");
    for (var library : page().select("script").eachAttr("data-library"))
      if (library.endsWith(".js")) assertThat(web.get().uri(library)).hasStatusOk();
      else assertThat(web.get().uri(library + ".js")).hasStatusOk();
  }
}
