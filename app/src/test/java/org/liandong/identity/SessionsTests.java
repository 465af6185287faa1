package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.identity.Residents.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.Visit;
import org.liandong.base.Actor;
import org.liandong.identity.Residents.Resident;

/** Sessions over real HTTP: their ids, their list, and their end. */
@Covers("Z-01")
class SessionsTests {
  private static final String FRESH = "换成柠檬黄-77";
  private final Resident resident = Residents.register("登录着（示例）");
  private Visit home;
  private Visit library;

  @BeforeEach
  void twoPlaces() {
    home = Visit.signedIn(resident.phone(), PASSWORD);
    library = Visit.signedIn(resident.phone(), PASSWORD);
  }

  @AfterEach
  void leave() {
    home.close();
    library.close();
  }

  private static void assertIn(Visit visit) {
    assertThat(visit.get("/me").status()).isEqualTo(200);
  }

  private static void assertOut(Visit visit) {
    assertThat(visit.get("/me").to()).isEqualTo("/sign-in?to=%2Fme");
  }

  @Test
  void theSessionIdChangesAtSignInAndTheOldOneIsWorthNothing() {
    try (var visit = new Visit()) {
      visit.get("/sign-in");
      var before = visit.session();
      visit.post("/sign-in", Map.of("name", resident.phone(), "password", PASSWORD));
      assertThat(visit.session()).isNotEqualTo(before).isNotEmpty();
      assertThat(before).isNotEmpty();
      assertIn(visit);
      visit.pretend(before);
      assertOut(visit);
    }
  }

  @Test
  void aWrongPasswordLeavesTheVisitorOutside() {
    try (var visit = new Visit()) {
      visit.get("/sign-in");
      var answer = visit.post("/sign-in", Map.of("name", resident.phone(), "password", "x"));
      assertThat(answer.status()).isEqualTo(401);
      assertOut(visit);
    }
  }

  @Test
  void whereOneIsSignedInIsListedAndEndedOneByOne() {
    var page = home.get("/me/security").page();
    assertThat(page.select("form[action^=/me/sessions/]")).hasSize(2);
    assertThat(page.text()).contains("127.0.0.1", "就是这里");
    assertThat(page.html()).doesNotContain(home.session()).doesNotContain(library.session());
    var end = page.select("form[action~=/me/sessions/.+/end]").attr("action");
    assertThat(home.post(end, Map.of()).status()).isEqualTo(302);
    assertIn(home);
    assertOut(library);
    assertThat(home.post(end, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void signingOutEverywhereEndsAllOfThem() {
    home.get("/me/security");
    assertThat(home.post("/me/sessions/end", Map.of()).to()).isEqualTo("/sign-in");
    assertOut(home);
    assertOut(library);
  }

  @Test
  void aChangedPasswordEndsTheOthersAndTheOldOneIsGone() {
    home.get("/me/password");
    assertThat(home.post("/me/password", Map.of("old", "falsch-falsch", "fresh", FRESH)).status())
        .isEqualTo(422);
    assertIn(library);
    home.get("/me/password");
    assertThat(home.post("/me/password", Map.of("old", PASSWORD, "fresh", FRESH)).to())
        .isEqualTo("/me/security");
    assertIn(home);
    assertOut(library);
    Visit.signedIn(resident.phone(), FRESH).close();
  }

  @Test
  void aOneTimeCodeSetsANewPasswordOnceAndEndsEverySession() {
    var codes = Browser.bean(Credentials.class);
    var code = codes.code(Actor.PLATFORM, resident.account());
    try (var visit = new Visit()) {
      var reset = Map.of("name", resident.phone(), "code", code.toLowerCase(), "fresh", FRESH);
      visit.get("/reset");
      assertThat(visit.post("/reset", with(reset, "code", "AAAAA-AAAAA")).status()).isEqualTo(401);
      assertThat(visit.post("/reset", with(reset, "fresh", "short")).status()).isEqualTo(422);
      assertThat(visit.post("/reset", reset).to()).isEqualTo("/");
      assertIn(visit);
      assertOut(home);
      assertOut(library);
      visit.get("/reset");
      assertThat(visit.post("/reset", reset).status()).isEqualTo(401);
    }
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var changed = new java.util.HashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  @Test
  void whoSignsInWithAHandedPasswordChangesItFirst() {
    var opening =
        new Accounts.Opening(
            "新来（示例）", org.liandong.World.COMMITTEE, "renewed" + System.nanoTime(), PASSWORD, true);
    Browser.bean(Accounts.class).open(Actor.PLATFORM, opening);
    try (var visit = Visit.signedIn(opening.signIn(), PASSWORD)) {
      assertThat(visit.get("/me").to()).isEqualTo("/me/password");
      visit.get("/me/password");
      visit.post("/me/password", Map.of("old", PASSWORD, "fresh", FRESH));
      assertIn(visit);
    }
  }

  @Test
  void aClosedAccountIsOutWithItsNextRequest() {
    Residents.everywhere(
        () -> Browser.bean(Accounts.class).close(Actor.PLATFORM, resident.account(), true));
    assertOut(home);
    try (var visit = new Visit()) {
      visit.get("/sign-in");
      var answer = visit.post("/sign-in", Map.of("name", resident.phone(), "password", PASSWORD));
      assertThat(answer.body()).contains("已停用");
    }
  }
}
