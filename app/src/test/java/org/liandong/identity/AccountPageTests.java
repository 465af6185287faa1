package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of one account: hats now and before, last sign-in, lock, code. */
@PlatformTest
@Covers({"Z-01", "ACT-05"})
class AccountPageTests {
  private static final Actor STREET = As.actor("陈某", Position.STREET_OFFICER, "530111001");
  private static final String PASSWORD = "石榴花开-88";
  @Autowired Accounts accounts;
  @Autowired Appointments appointments;
  @Autowired SignIns signIns;
  @Autowired MockMvcTester web;
  private AccountId someone;
  private Appointment post;
  private String path;

  @BeforeEach
  void someone() {
    var opening = new Accounts.Opening("吴霞（示例）", World.COMMITTEE, "wu.xia", PASSWORD, false);
    someone = accounts.open(Actor.PLATFORM, opening).id();
    post =
        appointments.appoint(
            STREET,
            new Nomination(
                someone,
                "community-worker",
                World.COMMITTEE,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2029, 1, 4),
                Nomination.Paper.NONE));
    path = "/admin/accounts/" + someone;
  }

  private Document page() throws Exception {
    var answer = web.get().uri(path).with(As.as(STREET)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private MvcTestResult send(Actor actor, String step) {
    return web.post().uri(path + step).with(As.as(actor)).with(csrf()).exchange();
  }

  @Test
  void itShowsHatsWithTermsPastOnesAndTheLastSignIn() throws Exception {
    assertThat(page().text()).contains("吴霞（示例）", "wu.xia", "还没有登录过", "至2029年1月4日");
    signIns.attempt("wu.xia", PASSWORD, "10.8.0.1");
    assertThat(page().text()).contains("用密码", "可以登录").doesNotContain("还没有登录过");
    appointments.end(STREET, post.id(), LocalDate.of(2026, 6, 1), "轮换");
    assertThat(page().text()).contains("5月31日", "已结束");
  }

  @Test
  void whoeverMistypedTooOftenIsLetInAgain() throws Exception {
    for (int i = 0; i < 5; i++) signIns.attempt("Wu.Xia", "wrong", "10.8.0.1");
    assertThat(signIns.attempt("wu.xia", PASSWORD, "10.8.0.1")).isInstanceOf(SignIn.Wait.class);
    assertThat(page().text()).contains("要等到");
    assertThat(send(STREET, "/unlocking")).hasRedirectedUrl(path);
    assertThat(page().select("form[action$=/unlocking]")).isEmpty();
    assertThat(signIns.attempt("wu.xia", PASSWORD, "10.8.0.1"))
        .isEqualTo(new SignIn.Welcome(someone, false));
  }

  @Test
  void onlyWhoStandsAboveUnlocksAndHandsOutCodes() {
    var worker = As.actor("赵某", Position.COMMUNITY_WORKER, World.COMMITTEE.value());
    var elsewhere = As.actor("外地", Position.STREET_OFFICER, "330203001");
    for (var other : new Actor[] {worker, elsewhere})
      for (var step : new String[] {"/unlocking", "/code", "/closing"})
        assertThat(send(other, step)).as(other.name() + step).hasStatus(404);
    assertThat(send(STREET, "/code")).hasStatusOk().bodyText().contains("一次性验证码");
  }

  @Test
  void peopleAreFoundByNamePartSignInNameAndPhone() {
    for (var words : new String[] {"吴霞", "wu.xia", "WU.XIA"})
      assertThat(accounts.search(STREET, words, null).rows()).as(words).hasSize(1);
    assertThat(accounts.search(STREET, "wu", null).rows()).isEmpty();
  }
}
