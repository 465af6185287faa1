package org.liandong.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.liandong.indicators.Counted.Subject;
import org.liandong.platform.Moment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Plans as data: any period and place, rows counted by the engine or reported, with lights. */
@PlatformTest
class PlansTests {
  private static final PlaceCode PLACE = new PlaceCode("530111");
  private static final Actor OFFICER = As.actor("规划干部（示例）", Position.COUNTY_OFFICER, PLACE.value());
  private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2020, 12, 31);
  @Autowired Plans plans;
  @Autowired PlanComputing computing;
  @Autowired Indicators indicators;
  @Autowired MockMvcTester web;
  private Plan.Id id;

  @BeforeEach
  void made() {
    var draft =
        new Plan.Draft(
            Plan.Kind.PLAN, "社区建设规划（示例）", "003-guandu.txt:30", SINCE, UNTIL, UUID.randomUUID());
    id = plans.make(OFFICER, PLACE, draft);
    assertThat(plans.make(OFFICER, PLACE, draft)).as("sent twice").isEqualTo(id);
  }

  @Test
  @Covers({"KPI-01", "KPI-02"})
  void aRowCountedByTheEngineAndOneReportedByItsUnitStandWithTheirLights() {
    plans.add(OFFICER, id, row("有效解决率", "%", "requests.effective-rate", 9_000));
    plans.add(OFFICER, id, row("达标社区", "个", "", 4_800));
    for (int i = 1; i <= 10; i++) counted(i, i <= 9 ? "CONFIRMED" : "REOPENED");
    at("2019-06-01T02:00:00Z", () -> plans.report(OFFICER, id, 2, day("2019-05-31"), said(3_000)));
    compute("2019-06-01T03:00:00Z");
    assertThat(standing(1)).isEqualTo(new Plan.Standing(day("2019-06-01"), 9_000, Light.GREEN));
    assertThat(standing(2).light()).isEqualTo(Light.YELLOW);
    assertThat(plans.run(id)).hasValueSatisfying(run -> assertThat(run.done()).isEqualTo(2));
    // nothing changed: the next night leaves no line; a changed subject does
    compute("2019-06-02T03:00:00Z");
    assertThat(plans.trend(id, 1)).hasSize(1);
    counted(1, "REOPENED");
    compute("2019-06-03T03:00:00Z");
    assertThat(plans.trend(id, 1)).hasSize(2);
    assertThat(standing(1).value()).isEqualTo(8_000);
    // the plan is over and the last stage missed, for ever
    compute("2026-11-28T03:00:00Z");
    assertThat(standing(2)).isEqualTo(new Plan.Standing(UNTIL, 3_000, Light.RED));
  }

  @Test
  @Covers("KPI-02")
  void whatIsWrongIsRefusedAtItsField() {
    wrong("stages", () -> plans.add(OFFICER, id, row("无", "个", "", 1, UNTIL.plusDays(1))));
    wrong("stages", () -> plans.add(OFFICER, id, row("无", "个", "", 1, SINCE)));
    wrong("stages", () -> plans.add(OFFICER, id, row("无", "个", "", 1, UNTIL, UNTIL)));
    plans.add(OFFICER, id, row("率", "%", "requests.effective-rate", 9_000));
    wrong("value", () -> plans.report(OFFICER, id, 1, UNTIL, said(1)));
    plans.add(OFFICER, id, row("个数", "个", "", 1));
    wrong("day", () -> plans.report(OFFICER, id, 2, LocalDate.of(2099, 1, 1), said(1)));
    var street = As.actor("街道（示例）", Position.STREET_OFFICER, "530111001");
    assertThatThrownBy(() -> plans.recount(street, id)).isInstanceOf(Absent.class);
  }

  @Test
  @Covers("KPI-02")
  void anyoneReadsTheTableAndItsOfficerKeepsIt() throws Exception {
    var base = "/indicators/plans/" + id;
    assertThat(text(send(base + "/rows", "title", "图书角", "unit", "个", "stages", "明年 10")))
        .contains("图书角")
        .contains("一行一个阶段：日期 目标值。");
    assertThat(
            send(
                base + "/rows",
                "title",
                "图书角",
                "unit",
                "个",
                "stages",
                "2018-12-31 10\n2020-12-31 20.5"))
        .hasStatus3xxRedirection();
    assertThat(send(base + "/rows/1/reports", "day", "2018-12-30", "value", "9.99"))
        .hasStatus3xxRedirection();
    compute("2018-12-31T03:00:00Z");
    var table = web.get().uri(base).exchange();
    assertThat(table).hasStatusOk();
    assertThat(text(table)).contains("20.5个").contains("9.99个").contains("阶段未达");
    assertThat(text(table)).doesNotContain("加一行");
    assertThat(text(web.get().uri(base + "/rows/1").exchange())).contains("9.99个");
    assertThat(text(web.get().uri(base + "/table.csv").exchange())).contains("图书角");
    assertThat(text(web.get().uri("/indicators/plans?place=530111001001").exchange()))
        .contains("社区建设规划");
  }

  private static Plan.Row row(String title, String unit, String measure, long goal) {
    return row(title, unit, measure, goal, UNTIL);
  }

  private static Plan.Row row(
      String title, String unit, String measure, long goal, LocalDate... due) {
    var stages = java.util.Arrays.stream(due).map(it -> new Plan.Stage(it, goal)).toList();
    return new Plan.Row(0, title, unit, "区民政局", measure, 0, List.copyOf(stages), null);
  }

  private void counted(int nr, String kind) {
    var subject =
        new Subject("requests.effective-rate", new County(PLACE.value()), new UUID(9, nr));
    var committee = new PlaceCode("530111001001");
    var month = YearMonth.of(2018, 1 + nr);
    indicators.count(new Counted(subject, committee, month, kind, "other", "", 1, null));
  }

  private Plan.Standing standing(int nr) {
    return java.util.Objects.requireNonNull(plans.row(id, nr).standing());
  }

  private void compute(String moment) {
    at(moment, () -> computing.compute(plans.find(id)));
  }

  private static void at(String moment, Runnable work) {
    Moment.at(
        Instant.parse(moment),
        () -> {
          work.run();
          return true;
        });
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Plans.Reported said(long value) {
    return new Plans.Reported(value, "");
  }

  private static void wrong(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Invalid.class, it -> assertThat(it.fields()).containsKey(field));
  }

  private MvcTestResult send(String address, String... fields) {
    var request = web.post().uri(address).with(as(OFFICER)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }
}
