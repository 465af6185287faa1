package org.liandong.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.ui.Preferences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.json.JsonMapper;

/** Every way a request can end badly, on a page and in the API. */
@PlatformTest
class OutcomesTests {
  @Autowired Failures failures;
  @Autowired Denials denials;
  @Autowired JsonMapper json;

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/report");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private Document page(Exception cause, int status) throws Exception {
    failures.failed(cause, request, response);
    assertThat(response.getStatus()).isEqualTo(status);
    return Jsoup.parse(response.getContentAsString());
  }

  private Map<?, ?> problem(Exception cause, int status) throws Exception {
    request.setRequestURI("/api/v1/requests");
    failures.failed(cause, request, response);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    return json.readValue(response.getContentAsByteArray(), Map.class);
  }

  private static Refused refusal() {
    return new Refused(
        SampleRefusal.FEE_OVER_LIMIT, new Refused.Clause("9,801 / 98,000 > 10%", "示例条款"), "9,801");
  }

  @Test
  void aRefusalShowsItsClause() throws Exception {
    var page = page(refusal(), 409);
    assertThat(page.select(".flash.late").text())
        .contains("金额 9,801 元超过了上限", "9,801 / 98,000 > 10%", "示例条款");
  }

  @Test
  void aRefusalNamesItsReasonInTheApi() throws Exception {
    var problem = problem(refusal(), 409);
    assertThat(problem.get("code")).isEqualTo("refused");
    assertThat(problem.get("reason")).isEqualTo("ui.FEE_OVER_LIMIT");
    assertThat(problem.get("detail")).isEqualTo("金额 9,801 元超过了上限");
    assertThat(problem.get("clause")).hasToString("{sentence=9,801 / 98,000 > 10%, source=示例条款}");
  }

  @Test
  void wrongInputIsSaidFieldByField() throws Exception {
    var page = page(Invalid.field("words", "ui.invalid.NotBlank"), 422);
    assertThat(page.select(".flash.late li").text()).isEqualTo("请填写这一项");
    response.reset();
    var problem = problem(Invalid.field("words", "ui.invalid.NotBlank"), 422);
    assertThat(problem.get("fields")).isEqualTo(Map.of("words", "请填写这一项"));
  }

  @Test
  void absentAndForbiddenAreTheSame() throws Exception {
    var absent = page(new Absent("530111-1"), 404).text();
    response.reset();
    assertThat(page(new AccessDeniedException("no"), 404).text()).isEqualTo(absent);
    assertThat(absent).contains("没有找到这个页面").doesNotContain("530111-1");
  }

  @Test
  void ourOwnFaultsGetANumberAndTellNothingElse() throws Exception {
    var page = page(new IllegalStateException("secret detail"), 500);
    assertThat(page.text()).containsPattern("事故编号 \\d{4}-\\d{4}-[0-9a-f]{5}");
    assertThat(page.text()).doesNotContain("secret detail");
    response.reset();
    var problem = problem(new IllegalStateException("secret detail"), 500);
    assertThat(problem.get("incident")).asString().matches("\\d{4}-\\d{4}-[0-9a-f]{5}");
    assertThat(problem).asString().doesNotContain("secret detail");
  }

  @Test
  void theCauseWithinCounts() throws Exception {
    page(new IllegalStateException(new Absent("x")), 404);
  }

  @Test
  void uploadsOverTheLimitAreSaidInWords() throws Exception {
    assertThat(page(new MaxUploadSizeExceededException(12), 413).text()).contains("文件太大了", "没有收下");
  }

  @Test
  void aMissingDatabaseIsBusyAndACrossedChangeIsChanged() throws Exception {
    page(new CannotCreateTransactionException("away"), 503);
    response.reset();
    page(new ConcurrencyFailureException("deadlock"), 409);
  }

  @Test
  void anExpiredFormGivesBackWhatWasTyped() throws Exception {
    request.addParameter("words", "楼道的灯坏了三天了，晚上看不见");
    request.addParameter("password", "correct horse battery");
    request.addParameter("_csrf", "0123456789abcdef");
    denials.expired(request, response);
    var page = Jsoup.parse(response.getContentAsString());
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(page.title()).contains("您写的内容还在");
    assertThat(page.select("textarea").eachText()).containsExactly("楼道的灯坏了三天了，晚上看不见");
  }

  @Test
  void whatOneMayNotSeeIsNotThere() throws Exception {
    denials.absent(request, response);
    assertThat(response.getStatus()).isEqualTo(404);
  }

  @Test
  void visitorsAreAskedToSignInAndComeBack() throws Exception {
    request.addHeader("Referer", "http://localhost/report?step=2");
    denials.signedOut(request, response);
    assertThat(response.getStatus()).isEqualTo(401);
    var ways = Jsoup.parse(response.getContentAsString()).select(".actions a").eachAttr("href");
    assertThat(ways).startsWith("/sign-in?to=%2Freport%3Fstep%3D2");
  }

  @Test
  void theWayBackStaysOnThisSite() throws Exception {
    request.addHeader("Referer", "http://localhost/report?step=2");
    assertThat(page(refusal(), 409).select(".actions a").attr("href")).isEqualTo("/report?step=2");
    response.reset();
    request.removeHeader("Referer");
    request.addHeader("Referer", "https://elsewhere.example/report");
    assertThat(page(refusal(), 409).select(".actions a").attr("href")).isEqualTo("/");
  }

  @Test
  void outcomesSpeakEnglishToo() throws Exception {
    request.setCookies(new Cookie(Preferences.LANGUAGE, "en"));
    assertThat(page(refusal(), 409).title()).isEqualTo("This cannot be done now · Liandong");
  }
}
