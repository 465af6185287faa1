package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.procedures.Journey.check;
import static org.liandong.procedures.Journey.everywhere;
import static org.liandong.procedures.Journey.leave;
import static org.liandong.procedures.Journey.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.TestTime;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.procedures.Journey;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.ReferralReading;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * A pilot of Gansu in a browser, on the days of its plan: called by the province, prepared by the
 * community on a telephone, sent up, sent back once by the county, approved by the province.
 */
@Tag("browser")
class PilotBrowserTests {
  private static final String COMMUNITY = "530111001004";
  private static final PlaceCode PROVINCE = new PlaceCode("53");
  private String scheme = "";
  private String project = "";
  private String procedure = "";

  @AfterEach
  void backToToday() {
    TestTime.today();
  }

  @Test
  @Covers({"APP-01", "APP-02", "APP-03", "APP-04", "APP-05", "APP-06", "APP-08", "APP-23"})
  void fromIdeasToTheProvinceAndBackOnce() {
    people();
    call();
    plan();
    try (var worker = phone("pilotworker")) {
      write(worker);
      prepare(worker);
      hang(worker);
      send(worker);
    }
    opine("pilotstreet", "街道核实，情况属实");
    sendBack();
    try (var worker = phone("pilotworker")) {
      mend(worker);
    }
    opine("pilotstreet", "已补充指标");
    opine("pilotcounty", "指标清楚，同意上报");
    others();
    opine("pilotcity", "同意上报省厅");
    decide();
    change();
    published();
  }

  private static void people() {
    Residents.staff("杨柳（示例）", "pilotworker", "community-worker", COMMUNITY);
    Residents.staff("陈路（示例）", "pilotstreet", "street-affairs", "530111001");
    Residents.staff("周远（示例）", "pilotcounty", "county-affairs", "530111");
    Residents.staff("白川（示例）", "pilotcity", "city-affairs", "5301");
    Residents.staff("段明（示例）", "pilotprovince", "province-affairs", "53");
  }

  private static Browser phone(String name) {
    var browser = Browser.phone();
    Residents.signIn(browser, name);
    return browser;
  }

  /** The province takes the pack for the months of its plan and calls for pilots. */
  private void call() {
    TestTime.is("2026-06-10T01:00:00Z");
    var days = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 10, 31));
    everywhere(() ->
        TestTime.within(() -> {
          Browser.bean(Adoptions.class)
              .adoptLatest(Actor.PLATFORM, PROVINCE, "gansu", days, "测试（示例）");
          return true;
        }));
    try (var province = Journey.as("pilotprovince")) {
      province.open("/projects/schemes/new?kind=pilot").axe().screenshot("pilot-call-desktop");
      province.type("title", "2026年“三社联动”试点项目（示例）");
      province.type("pot-FISCAL_PROVINCE", "1000000");
      Journey.press(province, "/projects/schemes");
      scheme = province.path();
      assertThat(province.text()).contains("0 / 200", "0 / 100", "7月1日至9月30日");
      province.axe().screenshot("pilot-scheme-desktop").quiet();
    }
    everywhere(this::planned);
  }

  /** The county planned, and selected two other communities. */
  private boolean planned() {
    var id = Scheme.Id.parse(scheme.replace("/projects/schemes/", ""));
    var pilot = new Pilot(Browser.application(), "2026-06-16T01:00:00Z");
    var county = new PlaceCode("530111");
    pilot.at(() -> pilot.plans.file(Actor.PLATFORM, id, county, Pilot.paper("")));
    pilot.at(() -> pilot.plans.design(Actor.PLATFORM, id, Pilot.idea("银龄陪伴（示例）", "")));
    pilot.moment("2026-07-02T01:00:00Z");
    pilot.selected(id);
    return true;
  }

  /** The first phase: the county files its plan, the community lists what it designed. */
  private void plan() {
    TestTime.is("2026-06-16T01:00:00Z");
    try (var county = Journey.as("pilotcounty")) {
      county.open(scheme + "/plans").type("title", "关上试点实施方案（示例）");
      set(county, "county", "530111");
      county.type("words", "三个社区先试，年底总结。（示例）").axe();
      leave(county, county.find("form:has([name='what'][value='plan']) button"));
      assertThat(county.text()).contains("关上试点实施方案（示例）");
      county.screenshot("pilot-plan-desktop").quiet();
    }
    try (var worker = phone("pilotworker")) {
      worker.open(scheme + "/plans").type("design", "银龄陪伴（示例）").type("target", "独居老人");
      set(worker, "community", COMMUNITY);
      worker.type("idea", "每周上门两次（示例）").axe();
      leave(worker, worker.find("form:has([name='what'][value='design']) button"));
      assertThat(worker.text()).contains("银龄陪伴（示例）");
      worker.screenshot("pilot-plan-phone").quiet();
    }
  }

  /** Three more communities of the county have their places: it selected enough of them. */
  private void others() {
    var id = java.util.UUID.fromString(scheme.replace("/projects/schemes/", ""));
    everywhere(() -> {
      for (var other : List.of("530111999001", "530111999002", "530111999003"))
        Browser.bean(org.springframework.jdbc.core.JdbcTemplate.class)
            .update("insert into projects.quota_place values (?, ?)", id, other);
      return true;
    });
  }

  private void write(Browser worker) {
    TestTime.is("2026-07-02T01:00:00Z");
    worker.open("/projects/carriers").type("words", "独居老人白天没人说话（示例）");
    check(worker, "heard", "MEETING");
    leave(worker, worker.find("form:has([name='what'][value='need']) button"));
    worker.open(scheme).axe().screenshot("pilot-scheme-phone");
    worker.type("title", "银龄陪伴试点（示例）");
    set(worker, "community", COMMUNITY);
    Journey.press(worker, "/applications");
    project = worker.path();
    worker.axe().screenshot("pilot-draft-phone");
    section(worker, "name", () -> choose(worker, "field", 1));
    section(worker, "community", () -> worker.type("community", "老旧小区四个，老人一千二百人（示例）"));
    section(worker, "overview", () -> overview(worker));
    section(worker, "money", () -> money(worker));
    section(worker, "subsidy", () -> worker.type("asked", "50000"));
    section(worker, "effect", () -> worker.type("effect", "让老人高兴（示例）"));
    assertThat(worker.text()).contains("启动").doesNotContain("还没有写");
  }

  private void section(Browser worker, String key, Runnable typed) {
    worker.open(project + "/edit/" + key);
    typed.run();
    worker.axe().screenshot("pilot-edit-" + key + "-phone");
    leave(worker, worker.find("main form button[name='then'][value='done']"));
    assertThat(worker.path()).isEqualTo(project);
  }

  private static void overview(Browser worker) {
    choose(worker, "need", 1);
    worker.type("analysis", "走访二百户，独居八十六户").type("how", "每周上门两次");
    Journey.click(worker, worker.find("main input[name='targets']"));
    Journey.click(worker, worker.find("main input[name='methods']"));
    set(worker, "from", "2026-11-01");
    set(worker, "to", "2027-09-30");
  }

  private static void money(Browser worker) {
    set(worker, "budget-item-1", "services");
    worker.type("budget-words-1", "上门陪伴").type("budget-amount-1", "72000");
    set(worker, "budget-item-2", "management");
    worker.type("budget-words-2", "办公").type("budget-amount-2", "8000");
    set(worker, "funding-source-1", "FISCAL_PROVINCE");
    worker.type("funding-payer-1", "省民政厅（示例）").type("funding-amount-1", "50000");
    set(worker, "funding-source-2", "FISCAL_DISTRICT");
    worker.type("funding-payer-2", "区民政局（示例）").type("funding-amount-2", "30000");
  }

  private static void choose(Browser browser, String name, int index) {
    new Select(browser.find("main [name='" + name + "']")).selectByIndex(index);
  }

  /** Ideas, hearing and representatives, each on its day and with its papers. */
  private void prepare(Browser worker) {
    leave(worker, worker.find("form:has([name='step'][value='prepare']) button"));
    procedure = href(worker, "main a[href^='/procedures/']");
    worker.open(procedure).axe().screenshot("pilot-ideas-phone");
    file(worker, "ideas");
    TestTime.is("2026-07-10T01:00:00Z");
    for (var paper : List.of("notice", "participants", "statements", "conclusion"))
      file(worker.open(procedure), paper);
    TestTime.is("2026-07-16T01:00:00Z");
    worker.open(procedure).axe().screenshot("pilot-representatives-phone");
    set(worker, "day", "2026-07-15");
    var counted = List.of("roster", "present", "agree", "against", "abstain");
    var counts = List.of("21", "15", "14", "1", "0");
    for (int i = 0; i < 5; i++) worker.type(counted.get(i), counts.get(i));
    attach(worker, "代表会议记录");
    Journey.act(worker);
    assertThat(worker.text()).contains("张榜公示");
  }

  private static void file(Browser worker, String paper) {
    set(worker, "paper", paper);
    attach(worker, paper);
    Journey.act(worker);
  }

  private static void attach(Browser worker, String name) {
    try {
      var file = Files.createTempFile(name, ".pdf");
      Files.writeString(file, "%PDF-1.7\n");
      worker.find("main .deed [name='papers']").sendKeys(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posted for its days; nothing is sent up before they are over. */
  private void hang(Browser worker) {
    worker.type("heading", "“银龄陪伴”试点项目公示（示例）");
    worker.type("notice", "居民代表会议已通过，现予公示。（示例）");
    leave(worker, worker.find("main form[action$='/notices'] button.lead"));
    worker.axe().screenshot("pilot-notice-phone");
    worker.open(project);
    assertThat(worker.driver().findElements(By.cssSelector("main [name='step'][value='submit']")))
        .isEmpty();
    TestTime.is("2026-07-28T01:00:00Z");
    everywhere(() -> TestTime.within(this::closed));
    worker.open(procedure);
    attach(worker, "公示照片");
    Journey.act(worker);
  }

  private boolean closed() {
    var id = org.liandong.procedures.Procedure.Id.parse(procedure.replace("/procedures/", ""));
    var running = Browser.bean(Procedures.class).find(Actor.PLATFORM, id);
    for (var one : Browser.bean(ReferralReading.class).of(running))
      Browser.bean(Notices.class)
          .close(Actor.PLATFORM, new Notice.Id(one.procedure().county(), one.target()));
    return true;
  }

  private void send(Browser worker) {
    Journey.step(worker, procedure, "社区申报");
    worker.open(project).axe().screenshot("pilot-ready-phone");
    press(worker, "submit");
    assertThat(worker.text()).contains("逐级审批中");
    worker.axe().screenshot("pilot-sent-phone").quiet();
  }

  private void opine(String name, String words) {
    try (var officer = Journey.as(name)) {
      officer.open(project);
      check(officer, "verdict", "AGREE");
      officer.type("opinion", words).screenshot(name + "-desktop");
      officer.axe();
      press(officer, "opinion");
      officer.quiet();
    }
  }

  private void sendBack() {
    try (var county = Journey.as("pilotcounty")) {
      county.open(project).press("退回修改");
      set(county, "to-step", "apply");
      county.type("back", "效果要写可以衡量的指标").axe().screenshot("pilot-return-desktop");
      press(county, "return");
      assertThat(county.text()).contains("退回");
    }
  }

  private void mend(Browser worker) {
    TestTime.is("2026-08-03T01:00:00Z");
    assertThat(worker.open(project).text()).contains("效果要写可以衡量的指标", "街道核实，情况属实");
    worker.screenshot("pilot-returned-phone");
    section(worker, "effect", () -> worker.type("effect", "服务 86 位老人，上门 6000 人次（示例）"));
    press(worker, "submit");
    assertThat(worker.text()).contains("逐级审批中");
  }

  private void decide() {
    try (var province = Journey.as("pilotprovince")) {
      province.open(project);
      check(province, "verdict", "AGREE");
      province.type("opinion", "同意立项，按批准金额安排").type("granted", "40000");
      press(province, "opinion");
      assertThat(province.press("更早的").text()).contains("40,000.00", "效果要写可以衡量的指标");
      province.axe().screenshot("pilot-approved-desktop").quiet();
      assertThat(province.open(scheme).text()).contains("1 / 200", "1 / 100");
    }
  }

  /** The budget may change now, not below what was granted. */
  private void change() {
    try (var worker = phone("pilotworker")) {
      worker.open(project).press("变更预算").see("[name='why']");
      assertThat(worker.text()).contains("批准资助 40,000.00 元");
      worker.axe().screenshot("pilot-change-phone").quiet();
    }
  }

  /** Anyone reads how it went, and no name. */
  private void published() {
    try (var anyone = Browser.phone()) {
      anyone.open("/public" + project).axe().screenshot("pilot-public-phone").quiet();
      assertThat(anyone.text()).contains("银龄陪伴试点").doesNotContain("杨柳", "段明");
    }
  }

  private static void press(Browser browser, String step) {
    leave(browser, browser.find("form:has([name='step'][value='" + step + "']) button"));
  }

  private static String href(Browser browser, String css) {
    var href = Objects.requireNonNull(browser.find(css).getDomAttribute("href"));
    return href;
  }
}
