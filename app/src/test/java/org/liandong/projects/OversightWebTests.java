package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.territory.Border;
import org.liandong.territory.Borders;
import org.liandong.territory.Schematic;
import org.liandong.territory.Spot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Plans, queues, visits, reports and lessons on real pages. */
@PlatformTest
class OversightWebTests {
  @Autowired MockMvcTester web;
  @Autowired ApplicationContext platform;
  @Autowired Clock clock;
  @Autowired Evaluators evaluators;
  @Autowired Borders borders;
  private Running running;

  @BeforeEach
  void underWay() {
    running = new Running(platform, clock.instant().toString());
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(as(actor)).exchange();
  }

  private MvcTestResult post(Actor actor, String path, Map<String, String> form) {
    var sent = web.post().uri(path).with(as(actor)).with(csrf());
    form.forEach(sent::param);
    return sent.exchange();
  }

  private String base() {
    return "/projects/" + running.id;
  }

  @Test
  @Covers("APP-29")
  void aReportCarriesFiguresAndShowsThem() {
    var page = get(Pilot.worker(), base());
    assertThat(page).hasStatusOk().bodyText().contains("本期报告截止", "新增岗位");
    var wrong = Map.of("step", "report", "report", "顺利", "jobs", "-1");
    assertThat(post(Pilot.worker(), base() + "/steps", wrong))
        .hasStatus(422)
        .bodyText()
        .contains("顺利");
    var sent = Map.of("step", "report", "report", "顺利", "jobs", "2", "volunteers", "30");
    assertThat(post(Pilot.worker(), base() + "/steps", sent)).hasStatus3xxRedirection();
    assertThat(get(Pilot.county(), base())).bodyText().contains("志愿者 30 人次", "岗位 2 个");
  }

  @Test
  @Covers("APP-26")
  void anOfficerPlansAVisitAndWritesItDown() {
    var plan = Map.of("due", "2099-01-01", "purpose", "看台账");
    assertThat(post(Pilot.county(), base() + "/visits", plan)).hasStatus3xxRedirection();
    assertThat(get(Pilot.county(), base())).bodyText().contains("第 1 次走访", "待走访", "看台账");
    var wrong = Map.of("seen", "台账齐全", "asked", "3", "satisfied", "4");
    assertThat(post(Pilot.county(), base() + "/visits/1", wrong))
        .hasStatus(422)
        .bodyText()
        .contains("满意人数不能多于询问人数", "台账齐全");
    var seen = Map.of("seen", "台账齐全", "asked", "4", "satisfied", "4");
    assertThat(post(Pilot.county(), base() + "/visits/1", seen)).hasStatus3xxRedirection();
    assertThat(get(Pilot.worker(), base())).bodyText().contains("询问居民 4 人，满意 4 人");
  }

  @Test
  @Covers("APP-25")
  void theEvaluatorSeesTheProjectAndTheProvinceNames() {
    var outsider = As.actor("于某（示例）", Position.RESIDENT, "330203001001");
    assertThat(get(outsider, base())).hasStatus(404);
    var body =
        running.pilot.organisations.file(
            Actor.PLATFORM, new PlaceCode("330203"), "公正评估中心（示例）", Organisation.Kind.SERVICE, "");
    var goes = new Evaluators.Goes(outsider.account(), outsider.name());
    evaluators.name(Pilot.province(), running.id, goes, body);
    assertThat(get(outsider, base()))
        .hasStatusOk()
        .bodyText()
        .contains("公正评估中心", "安排走访", "由你负责")
        .doesNotContain("本期报告截止");
    assertThat(get(Pilot.province(), base())).bodyText().contains("评估机构与申报");
    assertThat(get(Pilot.county(), base()))
        .bodyText()
        .doesNotContain("评估机构与申报")
        .doesNotContain("由你负责");
  }

  /** Words that fit one place take it; words that fit several are asked about. */
  @Test
  @Covers("APP-28")
  void aPlaceIsFoundByItsNameAndChosen() {
    var page = "/projects/schemes/" + running.scheme + "/plans";
    var held = Map.of("what", "meeting", "day", "2026-07-20", "meeting", "现场会（示例）", "told", "看一看");
    var typed = new java.util.HashMap<>(held);
    typed.put("site-words", "社区");
    assertThat(post(Pilot.county(), page, typed))
        .hasStatus(422)
        .bodyText()
        .contains("找到不止一个", "value=\"530111001001\"", "看一看");
    typed.put("site-words", "没有这个地方");
    assertThat(post(Pilot.county(), page, typed)).hasStatus(422).bodyText().contains("请写明地区");
    typed.put("site", "530111001001");
    assertThat(post(Pilot.county(), page, typed)).hasStatus3xxRedirection();
    assertThat(get(Pilot.county(), page)).bodyText().contains("关上社区", "现场会（示例）");
    var found = "/projects/found/places?field=site&within=530111&site-words=关上社区";
    assertThat(get(Pilot.county(), found)).bodyText().contains("530111001001", "官渡区");
    assertThat(get(As.actor("某", Position.RESIDENT, "530111001001"), found)).hasStatus(404);
  }

  @Test
  void aLevelFindsWhatWaitsForItAndSearchesIt() {
    var waiting = running.pilot.open(Pilot.worker(), running.scheme, Pilot.COMMUNITY);
    running.pilot.write(Pilot.worker(), waiting, running.pilot.sound(waiting, 60_000));
    running.pilot.submit(Pilot.worker(), waiting, "另一批");
    var other = As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value());
    assertThat(get(other, "/projects?waiting=1")).bodyText().contains(waiting.label());
    assertThat(get(Pilot.street(), "/projects?waiting=1"))
        .bodyText()
        .contains("没有等待您签意见的申报")
        .doesNotContain(waiting.label());
    running.pilot.agree(other, waiting, "community");
    assertThat(get(Pilot.street(), "/projects?waiting=1&q=陪伴"))
        .bodyText()
        .contains(waiting.label())
        .doesNotContain(running.id.label());
    assertThat(get(Pilot.street(), "/projects?q=" + running.id.label()))
        .bodyText()
        .contains(base())
        .doesNotContain("/projects/" + waiting + "\"");
  }

  @Test
  @Covers({"APP-27", "SUPL-16", "APP-31"})
  void plansDesignsAndTiersStandOnOnePage() {
    var page = "/projects/schemes/" + running.scheme + "/plans";
    var plan = Map.of("what", "plan", "county", "530111", "title", "实施方案（示例）", "words", "三个社区先试");
    assertThat(post(Pilot.county(), page, plan)).hasStatus3xxRedirection();
    var design =
        Map.of(
            "what",
            "design",
            "community",
            "530111001001",
            "design",
            "四点半课堂（示例）",
            "target",
            "学生",
            "idea",
            "放学后有人看");
    assertThat(post(Pilot.worker(), page, design)).hasStatus3xxRedirection();
    assertThat(post(Pilot.worker(), page, design)).hasStatus(422).bodyText().contains("同名的设计");
    var tier = Map.of("what", "tier", "place", "530111001", "tier", "1", "opens", "2026-07-01");
    assertThat(post(Pilot.county(), page, tier)).hasStatus3xxRedirection();
    assertThat(get(Pilot.county(), page))
        .hasStatusOk()
        .bodyText()
        .contains("实施方案（示例）", "四点半课堂（示例）", "第 1 批");
    assertThat(post(Pilot.street(), page, tier)).hasStatus(409);
  }

  @Test
  @Covers("APP-32")
  void aMarkIsSetOnThePageAndStandsOnTheProject() {
    var mark = Map.of("place", "530111001", "mark", "old-base");
    assertThat(post(Pilot.county(), "/projects/places", mark)).hasStatus3xxRedirection();
    assertThat(get(Pilot.county(), "/projects/places")).bodyText().contains("革命老区");
    assertThat(get(Pilot.worker(), base())).bodyText().contains("革命老区");
    var own = Map.of("code", "530111", "mark", "old-base");
    assertThat(post(Pilot.county(), "/projects/places", own)).hasStatus(409);
    var off = Map.of("what", "take", "code", "530111001", "mark", "old-base");
    assertThat(post(Pilot.county(), "/projects/places", off)).hasStatus3xxRedirection();
    assertThat(get(Pilot.worker(), base())).bodyText().doesNotContain("革命老区");
  }

  @Test
  @Covers("APP-28")
  void aSiteMeetingIsHeldAndALessonIsReadByAnybody() {
    var page = "/projects/schemes/" + running.scheme + "/plans";
    var meeting =
        Map.of(
            "what",
            "meeting",
            "day",
            "2026-10-20",
            "site",
            "530111001001",
            "meeting",
            "现场会（示例）",
            "told",
            "看了银龄陪伴",
            "guests",
            "各县区民政局");
    assertThat(post(Pilot.county(), page, meeting)).hasStatus3xxRedirection();
    assertThat(get(Pilot.county(), page)).bodyText().contains("现场会（示例）", "各县区民政局");
    var lesson = Map.of("lesson", "上门陪伴怎么排班（示例）", "learnt", "两人一组，固定到户。");
    assertThat(post(Pilot.worker(), base() + "/lessons", lesson)).hasStatus(409);
    assertThat(post(Pilot.county(), base() + "/lessons", lesson)).hasStatus3xxRedirection();
    assertThat(get(Actor.VISITOR, "/public/projects/lessons?q=排班"))
        .hasStatusOk()
        .bodyText()
        .contains("上门陪伴怎么排班（示例）", "/public/projects/" + running.id);
    assertThat(get(Actor.VISITOR, "/public/projects/lessons?q=没有的词")).bodyText().contains("还没有经验");
  }

  @Test
  void thePublicListHasAMapOnceAnOutlineIsKnown() {
    assertThat(get(Actor.VISITOR, "/public/projects"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("projects.geojson");
    var outline = Schematic.outline(new Spot(102.74, 25.01), 400, 7);
    borders.set(Actor.PLATFORM, new Border(Pilot.COMMUNITY, outline, true, "示意（示例）"));
    assertThat(get(Actor.VISITOR, "/public/projects")).bodyText().contains("projects.geojson");
    assertThat(get(Actor.VISITOR, "/public/projects.geojson?place=530111"))
        .hasStatusOk()
        .bodyText()
        .contains("Polygon", " · 1");
    assertThat(get(Actor.VISITOR, "/public/projects.geojson?place=33"))
        .bodyText()
        .doesNotContain("Polygon");
  }
}
