package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may register those who evaluate, who may end it, and what an ended registration is worth. */
@PlatformTest
class InstitutionsTests {
  private static final County HERE = new County("530111");
  private static final Actor PROVINCE = As.actor("省厅（示例）", Position.PROVINCE_OFFICER, "53");
  private static final Actor CITY = As.actor("市局（示例）", Position.CITY_OFFICER, "5301");
  private static final Actor COUNTY = As.actor("区局（示例）", Position.COUNTY_OFFICER, "530111");
  private static final Actor STREET = As.actor("街道（示例）", Position.STREET_OFFICER, "530111001");

  @Autowired ApplicationContext platform;
  @Autowired Institutions institutions;
  @Autowired Organisations organisations;
  @Autowired Evaluators evaluators;
  @Autowired MockMvcTester web;

  private static Institutions.Told told(County seat, String name) {
    return new Institutions.Told(seat, name + "（示例）", Organisation.Kind.SERVICE, "");
  }

  private static String some() {
    return "评估中心" + UUID.randomUUID();
  }

  @Test
  @Covers("APP-25")
  void countyCityAndProvinceRegisterForTheirPlaceAndNobodyBelowDoes() {
    for (var officer : new Actor[] {COUNTY, CITY, PROVINCE}) {
      var id = institutions.register(officer, told(HERE, some()));
      assertThat(institutions.find(officer, id).place()).isEqualTo(officer.hat().place());
    }
    refused(ProjectRefusal.NOT_YOURS, () -> institutions.register(STREET, told(HERE, some())));
    var elsewhere = new County("330203");
    refused(
        ProjectRefusal.NOT_YOURS, () -> institutions.register(PROVINCE, told(elsewhere, some())));
    var next = new County("530112");
    refused(ProjectRefusal.NOT_YOURS, () -> institutions.register(COUNTY, told(next, some())));
    assertThat(institutions.register(CITY, told(next, some())).county()).isEqualTo(next);
  }

  @Test
  void onlyThePlaceThatRegisteredEndsItAndOnce() {
    var id = institutions.register(CITY, told(HERE, some()));
    refused(ProjectRefusal.NOT_YOURS, () -> institutions.end(PROVINCE, id));
    assertThatThrownBy(() -> institutions.end(COUNTY, id)).isInstanceOf(Absent.class);
    institutions.end(CITY, id);
    assertThat(institutions.find(CITY, id).ended()).isNotNull();
    refused(ProjectRefusal.INSTITUTION_ENDED, () -> institutions.end(CITY, id));
  }

  @Test
  void aNameOfTheCountyIsTheSameBodyAndIsRegisteredOnceAtATime() {
    var name = some();
    var filed =
        organisations.file(
            Actor.PLATFORM, new PlaceCode("530111"), name + "（示例）", Organisation.Kind.SOCIAL, "");
    var id = institutions.register(CITY, told(HERE, name));
    assertThat(institutions.find(CITY, id).organisation().id()).isEqualTo(filed);
    assertThatThrownBy(() -> institutions.register(CITY, told(HERE, name)))
        .isInstanceOf(Invalid.class);
    var other = institutions.register(PROVINCE, told(HERE, name));
    institutions.end(CITY, id);
    assertThat(institutions.ended(filed)).as("the province's still holds").isFalse();
    institutions.end(PROVINCE, other);
    assertThat(institutions.ended(filed)).isTrue();
    institutions.register(CITY, told(HERE, name));
    assertThat(institutions.ended(filed)).isFalse();
  }

  @Test
  @Covers("APP-25")
  void whoseRegistrationEndedIsNotNamed() {
    var running = new Running(platform, "2026-07-02T01:00:00Z");
    var id = institutions.register(PROVINCE, told(new County("530112"), some()));
    var body = institutions.find(PROVINCE, id).organisation().id();
    var outsider = As.actor("于某（示例）", Position.RESIDENT, "330203001001");
    var goes = new Evaluators.Goes(outsider.account(), outsider.name());
    institutions.end(PROVINCE, id);
    refused(
        ProjectRefusal.EVALUATOR_ENDED,
        () -> evaluators.name(Pilot.province(), running.id, goes, body));
    institutions.register(
        PROVINCE, told(new County("530112"), organisations.find(body).name().replace("（示例）", "")));
    evaluators.name(Pilot.province(), running.id, goes, body);
    assertThat(evaluators.of(running.id)).hasSize(1);
  }

  @Test
  void theProvinceRegistersFindsAndEndsOnItsPage() throws Exception {
    var name = some() + "（示例）";
    var missing = post(PROVINCE, "/projects/institutions", Map.of("name", name, "kind", "SERVICE"));
    assertThat(missing).hasStatus(422).bodyText().contains(name);
    var typed = Map.of("name", name, "kind", "SERVICE", "seat", "530111");
    assertThat(post(PROVINCE, "/projects/institutions", typed))
        .hasRedirectedUrl("/projects/institutions");
    assertThat(post(PROVINCE, "/projects/institutions", typed))
        .hasStatus(422)
        .bodyText()
        .contains("已经登记");
    var found = get(PROVINCE, "/projects/institutions?q=" + name.substring(0, 20));
    assertThat(found).hasStatusOk().bodyText().contains(name, "/endings");
    var id = institutions.list(PROVINCE, name, null, 1).rows().getFirst().id();
    assertThat(post(CITY, "/projects/institutions/" + id + "/endings", Map.of())).hasStatus(404);
    assertThat(post(PROVINCE, "/projects/institutions/" + id + "/endings", Map.of()))
        .hasStatus3xxRedirection();
    assertThat(get(PROVINCE, "/projects/institutions?q=" + name.substring(0, 20)))
        .bodyText()
        .contains("已终止")
        .doesNotContain("/endings");
    assertThat(get(STREET, "/projects/institutions")).hasStatus(404);
  }

  private MvcTestResult get(Actor actor, String address) {
    return web.get().uri(address).with(as(actor)).exchange();
  }

  private MvcTestResult post(Actor actor, String address, Map<String, String> typed) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var one : typed.entrySet()) request = request.param(one.getKey(), one.getValue());
    return request.exchange();
  }

  private static void refused(ProjectRefusal why, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(why));
  }
}
