package org.liandong.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class SurveysWebTests {
  private static final Actor WORKER = World.worker();
  @Autowired MockMvcTester web;
  @Autowired Requests requests;

  private static Actor resident(int nr) {
    return As.actor("居民" + nr + "（示例）", Position.RESIDENT, World.COMMITTEE.value());
  }

  @Test
  @Covers("EVA-12")
  void builtAnsweredOnAPhoneAndPublishedWithIntervals() throws Exception {
    var desk =
        send(
            WORKER,
            "/desk/surveys",
            "place=530111001001&title=物业满意度&per=PERSON&who=PLACE&closes=2099-01-01");
    add(desk, 1, "kind=SCALE&text=满意吗&required=true");
    add(desk, 2, "kind=SEVERAL&text=要什么&choices=长椅\n路灯");
    add(desk, 3, "kind=WORDS&text=还想说");
    assertThat(page(WORKER, desk + "/preview").select("fieldset")).hasSize(2);
    send(WORKER, desk + "/openings", "version=4");
    var survey = desk.substring("/desk".length());
    assertThat(page(resident(1), "/surveys").text()).contains("物业满意度");
    for (int i = 1; i <= 6; i++)
      send(resident(i), survey + "/answers", "q1=" + (i < 6 ? 5 : 1) + "&q2=1&q2=2&q3=说" + i);
    assertThat(page(resident(1), survey).text()).contains("已经回答过了");
    assertThat(page(Actor.VISITOR, "/public" + survey).text())
        .contains("正在进行")
        .doesNotContain("83");
    assertThat(page(WORKER, desk).text()).contains("结束以前谁也看不到");
    send(WORKER, desk + "/closings", "");
    assertThat(page(WORKER, desk).text()).doesNotContain("结束以前谁也看不到");
    var seen = page(Actor.VISITOR, "/public" + survey).text();
    assertThat(seen).contains("83.3%", "95% 区间", "长椅").doesNotContain("说1");
    assertThat(page(WORKER, desk + "/words").text()).contains("说1", "说6");
    assertThat(web.get().uri("/public" + survey + "/results.csv").exchange())
        .bodyText()
        .contains("很满意,5,6", "长椅,6,6");
  }

  @Test
  void whatIsMissingIsSaidAtItsQuestionAndTheOthersStay() throws Exception {
    var desk =
        send(
            WORKER,
            "/desk/surveys",
            "place=530111001001&title=a&per=PERSON&who=PLACE&closes=2099-01-01");
    add(desk, 1, "kind=SCALE&text=满意吗&required=true");
    add(desk, 2, "kind=WORDS&text=还想说");
    send(WORKER, desk + "/openings", "version=3");
    var answer =
        web.post()
            .uri(desk.substring("/desk".length()) + "/answers")
            .with(as(resident(1)))
            .with(csrf())
            .param("q2", "我写了很多")
            .exchange();
    assertThat(answer).hasStatus(422);
    var page = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(page.select("#q1-problem")).isNotEmpty();
    assertThat(page.select("textarea").text()).isEqualTo("我写了很多");
  }

  @Test
  void choicesNeedTwo() {
    var desk =
        send(
            WORKER,
            "/desk/surveys",
            "place=530111001001&title=a&per=PERSON&who=PLACE&closes=2099-01-01");
    var answer =
        web.post()
            .uri(desk + "/questions")
            .with(as(WORKER))
            .with(csrf())
            .param("version", "1")
            .param("kind", "ONE")
            .param("text", "选哪个")
            .param("choices", "只有一个")
            .exchange();
    assertThat(answer).hasStatus(422);
  }

  @Test
  void thoseWhoseRequestsWereHandledAreAskedWhenThereAreEnough() throws Exception {
    for (int i = 1; i <= 4; i++) handled(resident(i));
    var form = "since=2020-01-01&until=2099-01-01&title=回访&closes=2099-01-01";
    assertThat(post(WORKER, "/requests/followups", form)).hasStatus(409);
    handled(resident(5));
    assertThat(page(WORKER, "/requests/followups?" + form).text()).contains("5 位居民");
    var desk = send(WORKER, "/requests/followups", form);
    send(WORKER, desk + "/openings", "version=1");
    var survey = desk.substring("/desk".length());
    assertThat(page(resident(1), survey).text()).contains("办理结果");
    assertThat(page(resident(9), survey).text()).contains("没有问到您");
  }

  private void handled(Actor actor) {
    var id =
        requests.submit(
            actor,
            new Submission(
                World.COMMITTEE, "", null, "other", "灯坏了", false, UUID.randomUUID(), List.of()));
    requests.take(WORKER, id, 1);
    requests.answer(WORKER, id, 2, "修好了", List.of());
  }

  private void add(String desk, int version, String body) {
    send(WORKER, desk + "/questions", "version=" + version + "&" + body);
  }

  private String send(Actor actor, String address, String body) {
    var answer = post(actor, address, body);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult post(
      Actor actor, String address, String body) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var pair : body.split("&"))
      if (!pair.isEmpty())
        request =
            request.param(
                pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    return request.exchange();
  }

  private Document page(Actor actor, String address) throws Exception {
    var answer = web.get().uri(address).with(as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
