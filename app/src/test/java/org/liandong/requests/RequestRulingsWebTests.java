package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Kind;
import org.liandong.policy.Period;
import org.liandong.policy.RuleValues;
import org.liandong.policy.RuleValues.Change;
import org.liandong.policy.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The clock of a request rests on a ruling that stays, whatever the rule becomes. */
@PlatformTest
@Covers("Z-03")
class RequestRulingsWebTests {
  private static final String RULE = "requests.answer-days.facilities";
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Rules rules;
  @Autowired RuleValues values;
  @Autowired Clock clock;
  @Autowired MockMvcTester web;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  void anOldClockKeepsItsRulingAfterTheValueChanged() throws Exception {
    var before = submit();
    become("2");
    var after = submit();

    var old = ruling(resident, before);
    assertThat(old.select(".ruling").text()).contains("不超过 3 个工作日", "给答复的时间 3 个工作日");
    assertThat(old.text()).contains("全国基础包 第 1 版", "重算的结果与当时相同", "楼道灯坏了");
    assertThat(old.select("dd a[href='/requests/" + before + "']")).hasSize(1);
    assertThat(old.text()).contains("不超过 2 个工作日");
    assertThat(ruling(World.countyOfficer(), after).select(".ruling").text())
        .contains("不超过 2 个工作日", "给答复的时间 2 个工作日");
  }

  @Test
  void theRulingIsForThoseOfTheRequest() throws Exception {
    var link = link(resident, submit());
    assertThat(web.get().uri(link).with(as(World.gridOwner()))).hasStatusOk();
    var neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
    assertThat(web.get().uri(link).with(as(neighbour))).hasStatus(404);
  }

  private void become(String days) {
    var today = clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
    values.set(World.countyOfficer(), World.COUNTY, change(days, today));
  }

  private Change change(String days, LocalDate from) {
    var seen = rules.value(RULE, World.COUNTY, from).definition().id();
    var period = new Period(from, null);
    return new Change(RULE, "", days, Kind.HARD, period, "", "区政府会议纪要（示例）", null, "提速", seen);
  }

  private Request.Id submit() {
    return requests.submit(
        resident,
        new Submission(
            World.BUILDING_1,
            "",
            null,
            "facilities",
            "楼道灯坏了",
            false,
            UUID.randomUUID(),
            List.of()));
  }

  private String link(Actor reader, Request.Id id) throws Exception {
    return page(reader, "/requests/" + id).select("a[href^=/policy/rulings/]").attr("href");
  }

  private Document ruling(Actor reader, Request.Id id) throws Exception {
    return page(reader, link(reader, id));
  }

  private Document page(Actor reader, String path) throws Exception {
    var answer = web.get().uri(path).with(as(reader)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
