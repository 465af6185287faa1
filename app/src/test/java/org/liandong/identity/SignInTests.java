package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.people.People;
import org.liandong.people.Phone;
import org.liandong.people.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
@Covers({"Z-01", "Z-02"})
class SignInTests {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private static final String PASSWORD = "石榴花开-88";
  @Autowired Accounts accounts;
  @Autowired Appointments appointments;
  @Autowired Actors actors;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired MockMvcTester web;

  private AccountId open(String name, String signIn) {
    var opening = new Accounts.Opening(name, COMMUNITY, signIn, PASSWORD, false);
    return accounts.open(Actor.PLATFORM, opening).id();
  }

  @Test
  void nameAndPasswordLetIn() {
    var id = open("王桂芳（示例）", "wang.guifang");
    assertThat(signIns.attempt(" Wang.GuiFang ", PASSWORD, "10.0.0.1"))
        .isEqualTo(new SignIn.Welcome(id, false));
  }

  @Test
  void aSharedPhoneLetsInWhoeverKnowsTheirOwnPassword() {
    var phone = Phone.read("138 7100 0001").orElseThrow();
    var mother = open("张秀英（示例）", "zhang.xiuying");
    var daughter =
        accounts.open(
            Actor.PLATFORM, new Accounts.Opening("李敏（示例）", COMMUNITY, null, "另一个密码-1", false));
    people.register(Actor.PLATFORM, Registration.of(COMMUNITY, mother, "张秀英（示例）", phone));
    people.register(Actor.PLATFORM, Registration.of(COMMUNITY, daughter.id(), "李敏（示例）", phone));
    assertThat(signIns.attempt("13871000001", "另一个密码-1", "10.0.0.1"))
        .isEqualTo(new SignIn.Welcome(daughter.id(), false));
    assertThat(signIns.attempt("+86 138-7100-0001", PASSWORD, "10.0.0.1"))
        .isEqualTo(new SignIn.Welcome(mother, false));
  }

  @Test
  void theFifthWrongPasswordMakesAKnownAndAnUnknownNameWaitAlike() {
    open("王桂芳（示例）", "locked.one");
    for (var name : new String[] {"locked.one", "nobody.at.all"}) {
      for (int i = 0; i < 4; i++)
        assertThat(signIns.attempt(name, "wrong", "10.0.1." + i)).isEqualTo(new SignIn.Wrong());
      assertThat(signIns.attempt(name, "wrong", "10.0.1.9")).isInstanceOf(SignIn.Wait.class);
      assertThat(signIns.attempt(name, PASSWORD, "10.0.1.9")).isInstanceOf(SignIn.Wait.class);
    }
  }

  @Test
  void oneAddressTryingManyNamesWaits() {
    for (int i = 0; i < 49; i++)
      assertThat(signIns.attempt("guess" + i, "", "10.9.9.9")).isEqualTo(new SignIn.Wrong());
    assertThat(signIns.attempt("guess49", "", "10.9.9.9")).isInstanceOf(SignIn.Wait.class);
    assertThat(signIns.attempt("guess50", "", "10.9.9.8")).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void theWayWantedIsFollowedAndTheActorWearsAStaffHat() {
    var id = open("李娜（示例）", "li.na");
    appointments.appoint(
        Actor.PLATFORM, Nomination.of(id, "community-worker", COMMUNITY, LocalDate.now()));
    var answer =
        web.post()
            .uri("/sign-in")
            .param("name", "li.na")
            .param("password", PASSWORD)
            .param("to", "/me?tab=1")
            .with(csrf())
            .exchange();
    assertThat(answer).hasRedirectedUrl("/me?tab=1");
    var actor = actors.of(id, null, null).orElseThrow();
    assertThat(actor.is(Position.COMMUNITY_WORKER)).isTrue();
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    open("李娜（示例）", "li.na2");
    for (var to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"})
      assertThat(
              web.post()
                  .uri("/sign-in")
                  .param("name", "li.na2")
                  .param("password", PASSWORD)
                  .param("to", to)
                  .with(csrf()))
          .hasRedirectedUrl("/");
  }

  @Test
  void aWrongPasswordKeepsTheNameAndSaysNothingAboutIt() {
    var answer =
        web.post()
            .uri("/sign-in")
            .param("name", "who")
            .param("password", "x")
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatus(401).bodyText().contains("登录名或密码不对", "value=\"who\"");
  }
}
