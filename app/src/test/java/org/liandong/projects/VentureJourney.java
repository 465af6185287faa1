package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.procedures.Journey.everywhere;
import static org.liandong.procedures.Journey.leave;
import static org.liandong.procedures.Journey.set;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.liandong.Browser;
import org.liandong.TestTime;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.liandong.ledger.Source;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.procedures.Journey;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * A venture project by Nanjing's rules in a browser: an organisation writes it on a telephone, it
 * is refused by each rule about money with its clause, mended, and approved level by level.
 */
public final class VentureJourney {
  private static final String COMMUNITY = "530111001001";
  private static final PlaceCode COUNTY = new PlaceCode("530111");
  private static final String CARRIER = "春风社工服务中心" + UUID.randomUUID() + "（示例）";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private final String applicant;
  private final AccountId account;
  private Scheme.Id scheme;
  private String project = "";

  /**
   * @param applicant how somebody of the organisation signs in
   */
  public VentureJourney(String applicant, AccountId account) {
    this.applicant = applicant;
    this.account = account;
    this.scheme = everywhere(this::called);
  }

  /** One way to fill in the budget: what breaks, and what the refusal says. */
  private record Try(Map<String, String> typed, boolean team, String says, String clause) {}

  private static Map<String, String> with(String field, String value) {
    var typed = new HashMap<>(budget("110000", "10000", "60000", "60000"));
    typed.put(field, value);
    return typed;
  }

  private static Map<String, String> budget(String services, String fee, String city, String own) {
    return Map.of(
        "budget-item-1", "services",
        "budget-amount-1", services,
        "budget-amount-2", fee,
        "funding-amount-1", city,
        "funding-amount-2", own,
        "asked", "1000");
  }

  private static final List<Try> BROKEN =
      List.of(
          new Try(
              budget("107999.99", "12000.01", "60000", "60000"),
              true,
              "管理费用",
              "《转接联动 南京市探索社区治理和社区服务创新之路》 原文第15行"),
          new Try(
              budget("110000", "10000", "70000", "50000"),
              true,
              "配套",
              "《转接联动 南京市探索社区治理和社区服务创新之路》 原文第9行"),
          new Try(
              budget("110000", "10000", "60000", "59999.99"),
              true,
              "资金来源",
              "《甘肃省开展“三社联动”试点方案》2016年6月 原文第42行"),
          new Try(with("asked", "120000.01"), true, "申请补助", "《甘肃省开展“三社联动”试点方案》2016年6月 原文第44行"),
          new Try(
              with("budget-item-1", "hospitality"),
              true,
              "负面清单",
              "《转接联动 南京市探索社区治理和社区服务创新之路》 原文第5行"),
          new Try(
              budget("110000", "10000", "60000", "60000"),
              false,
              "专职社工",
              "《转接联动 南京市探索社区治理和社区服务创新之路》 原文第15行"));

  private Scheme.Id called() {
    var pilot = new Pilot(Browser.application(), "2026-04-01T01:00:00Z");
    var spring = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    pilot.at(() -> {
      Browser.bean(Adoptions.class)
          .adoptLatest(Actor.PLATFORM, COUNTY, "nanjing", spring, "测试（示例）");
      var organisations = pilot.organisations;
      var carrier =
          organisations.file(Actor.PLATFORM, COUNTY, CARRIER, Organisation.Kind.SERVICE, "");
      organisations.join(Actor.PLATFORM, carrier, account, "机构（示例）");
      organisations.employ(Actor.PLATFORM, carrier, "社工甲（示例）", "SW-1");
      organisations.employ(Actor.PLATFORM, carrier, "社工乙（示例）", "SW-2");
      var community = new PlaceCode(COMMUNITY);
      var heard = Organisations.Heard.MEETING;
      return organisations.hear(Actor.PLATFORM, community, heard, "放学后没人看孩子（示例）");
    });
    return pilot.call(COUNTY.value(), Scheme.Kind.VENTURE, 0);
  }

  /** Its whole way; the application runs at today's date again afterwards. */
  public Project.Id approved() {
    try {
      TestTime.is("2026-04-02T01:00:00Z");
      try (var phone = signedIn(Browser.phone(), applicant)) {
        write(phone);
        for (var one : BROKEN) refused(phone, one);
        money(phone, budget("110000", "10000", "60000", "60000"));
        team(phone, true);
        press(phone, "submit");
        assertThat(phone.text()).contains("逐级审批中");
        phone.axe().screenshot("venture-sent-phone");
      }
      var id = Project.Id.parse(project.replace("/projects/", ""));
      decided();
      assertThat(everywhere(() -> Browser.bean(Projects.class).find(Actor.PLATFORM, id)).stage())
          .isEqualTo(Stage.APPROVED);
      return id;
    } finally {
      TestTime.today();
    }
  }

  private static Browser signedIn(Browser browser, String name) {
    Residents.signIn(browser, name);
    return browser;
  }

  private void write(Browser phone) {
    phone.open("/projects/schemes/" + scheme).type("title", "四点半课堂（示例）");
    set(phone, "community", COMMUNITY);
    Journey.press(phone, "/applications");
    project = phone.path();
    section(phone, "applicant", () -> choose(phone, "carrier", CARRIER));
    section(
        phone,
        "name",
        () -> {
          new Select(phone.find("main [name='kind']")).selectByIndex(1);
          new Select(phone.find("main [name='field']")).selectByIndex(2);
        });
    section(phone, "overview", () -> overview(phone));
    section(phone, "effect", () -> phone.type("effect", "服务 40 名儿童，开课 90 次（示例）"));
  }

  private static void overview(Browser phone) {
    choose(phone, "need", "放学后没人看孩子（示例）");
    phone.type("analysis", "双职工家庭多").type("how", "工作日辅导");
    Journey.click(
        phone, phone.driver().findElements(By.cssSelector("main input[name='targets']")).get(3));
    Journey.click(phone, phone.find("main input[name='methods']"));
    set(phone, "from", "2026-05-01");
    set(phone, "to", "2027-06-30");
  }

  private static void choose(Browser browser, String name, String words) {
    var select = new Select(browser.find("main [name='" + name + "']"));
    for (var option : select.getOptions())
      if (option.getDomProperty("textContent").startsWith(words)) {
        select.selectByValue(option.getDomProperty("value"));
        return;
      }
    throw new AssertionError(words);
  }

  private void section(Browser phone, String key, Runnable typed) {
    phone.open(project + "/edit/" + key);
    typed.run();
    leave(phone, phone.find("main form button[name='then'][value='done']"));
    assertThat(phone.path()).isEqualTo(project);
  }

  private void money(Browser phone, Map<String, String> typed) {
    section(
        phone,
        "money",
        () -> {
          set(phone, "budget-words-1", "课程");
          set(phone, "budget-item-2", "management");
          set(phone, "budget-words-2", "办公");
          set(phone, "funding-source-1", Source.FISCAL_CITY.name());
          set(phone, "funding-source-2", Source.FISCAL_DISTRICT.name());
          typed.forEach((name, value) -> set(phone, name, value));
        });
  }

  private void team(Browser phone, boolean whole) {
    section(
        phone,
        "team",
        () -> {
          for (var box : phone.driver().findElements(By.cssSelector("main input[name='team']")))
            if (box.isSelected() != whole) Journey.click(phone, box);
        });
  }

  /** Refused with the clause; what was written stays. */
  private void refused(Browser phone, Try one) {
    money(phone, one.typed());
    team(phone, one.team());
    press(phone, "submit");
    var said = phone.see("main .flash").getText();
    assertThat(said).contains(one.says(), one.clause());
    phone.axe().screenshot("venture-refused-" + BROKEN.indexOf(one) + "-phone");
    assertThat(phone.open(project).text()).contains("起草中", "不符合");
  }

  private static void press(Browser browser, String step) {
    leave(browser, browser.find("form:has([name='step'][value='" + step + "']) button"));
  }

  /** Community, street, district with an expert, city: each signs in and says its word. */
  private void decided() {
    TestTime.is("2026-04-06T01:00:00Z");
    level("community-worker", COMMUNITY, "居民确有需要，同意");
    level("street-affairs", COMMUNITY.substring(0, 9), "街道已核实，同意");
    var expert = Residents.register("论证专家（示例）", new PlaceCode(COMMUNITY));
    try (var district = signedIn(Browser.desktop(), staff("county-affairs", COUNTY.value()))) {
      district.open(project).press("请专家论证");
      district.type("way", expert.phone()).type("name", expert.name());
      press(district, "ask");
      district.axe();
      heard(expert);
      opine(district, "专家意见可行，同意");
    }
    level("city-affairs", "5301", "同意立项");
  }

  private static String staff(String post, String place) {
    var name = "venture" + COUNT.incrementAndGet();
    Residents.staff(name + "（示例）", name, post, place);
    return name;
  }

  private void level(String post, String place, String words) {
    try (var officer = signedIn(Browser.desktop(), staff(post, place))) {
      opine(officer, words);
    }
  }

  private void opine(Browser officer, String words) {
    officer.open(project);
    Journey.check(officer, "verdict", "AGREE");
    officer.type("opinion", words);
    press(officer, "opinion");
    assertThat(officer.text()).contains(words);
  }

  /** The expert, on a telephone. */
  private void heard(Residents.Resident expert) {
    try (var phone = Browser.phone()) {
      Residents.signIn(phone, expert);
      phone.open(project);
      Journey.check(phone, "feasible", "yes");
      phone.type("finding", "人员和预算与服务量相当（示例）");
      phone.axe().screenshot("venture-expert-phone");
      press(phone, "expert");
      assertThat(phone.text()).contains("人员和预算与服务量相当");
    }
  }
}
