package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Authorisation.Scope;
import org.liandong.identity.Authorisation.Way;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A whole journey in agent mode: the helper reports and confirms, and both names are on it. */
@PlatformTest
@Covers({"SUPL-22", "Z-08"})
class AgentJourneyTests {
  private static final LocalDate TODAY = LocalDate.now(WorkingDays.ZONE);
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Authorisations authorisations;
  @Autowired Actors actors;
  @Autowired Requests requests;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;
  private Actor grandmother;
  private Actor worker;

  @BeforeEach
  void family() {
    world.town();
    var told =
        new Registrations.Told(
            "张秀英（示例）", "13871000014", "石榴花开-2088", World.BUILDING_1.value(), "", true, false);
    grandmother = actors.of(registrations.register(told, "10.4.2.2"), null, null).orElseThrow();
    worker = As.known(jdbc, World.worker());
  }

  private Actor acting(Way way, Scope scope) {
    var actor = way == Way.ONLINE ? grandmother : worker;
    var given =
        authorisations.authorise(
            actor,
            new Authorisations.Grant(
                grandmother.account(), worker.account(), way, scope, null, TODAY));
    authorisations.begin(worker, given.id());
    return actors.of(worker.account(), null, given.id()).orElseThrow();
  }

  private MvcTestResult send(Actor actor, String path, String... fields) {
    var request = web.post().uri(path).with(As.as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  @Test
  void theHelperReportsAndConfirmsAndBothNamesAreOnIt() throws Exception {
    var acting = acting(Way.SPOKEN, Scope.ACT);
    var sent =
        send(
            acting,
            "/requests",
            "words",
            "楼道灯坏了三天（示例）",
            "place",
            World.BUILDING_1.value(),
            "once",
            UUID.randomUUID().toString());
    var page = sent.getResponse().getRedirectedUrl();
    assertThat(page).startsWith("/requests/530111-");
    var id = Request.Id.parse(page.substring("/requests/".length()));
    var request = requests.find(grandmother, id);
    assertThat(request.stage()).isEqualTo(Stage.WAITING);
    var version = request.standing().version();
    requests.take(World.gridOwner(), id, version);
    requests.answer(World.gridOwner(), id, version + 1, "灯泡已更换", List.of());
    assertThat(send(acting, page + "/confirmations", "version", "" + (version + 2), "words", "亮了"))
        .hasStatus3xxRedirection();
    assertThat(requests.find(grandmother, id).stage()).isEqualTo(Stage.CONFIRMED);
    var seen = web.get().uri(page).with(As.as(grandmother)).exchange();
    assertThat(seen).bodyText().contains("张秀英（示例）", "赵某");
  }

  @Test
  void everyPageOfTheResidentOpensForTheHelper() {
    var acting = acting(Way.ONLINE, Scope.ACT);
    for (var path :
        List.of(
            "/",
            "/me",
            "/me/helpers",
            "/inbox",
            "/inbox/tasks",
            "/requests/new",
            "/requests/mine",
            "/search")) assertThat(web.get().uri(path).with(As.as(acting))).as(path).hasStatusOk();
    for (var path : List.of("/me/security", "/me/password", "/desk/helping", "/admin/accounts"))
      assertThat(web.get().uri(path).with(As.as(acting))).as(path).hasStatus(404);
    assertThat(send(acting, "/me/phone", "phone", "13871000099")).hasStatus3xxRedirection();
    assertThat(web.get().uri("/me").with(As.as(grandmother))).bodyText().contains("138****0099");
    assertThat(send(acting, "/me/passkeys/options")).hasStatus(404);
  }

  @Test
  void whoMayOnlyLookSendsNothing() {
    var looking = acting(Way.ONLINE, Scope.LOOK);
    assertThat(web.get().uri("/requests/mine").with(As.as(looking))).hasStatusOk();
    assertThat(send(looking, "/me/phone", "phone", "13871000099")).hasStatus(403);
  }
}
