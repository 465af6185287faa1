package org.liandong.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Given;
import org.liandong.contributions.Contribution.Kind;
import org.liandong.contributions.Contribution.Part;
import org.liandong.contributions.Contributions;
import org.liandong.platform.Moment;
import org.liandong.projects.Lessons;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Scheme;
import org.liandong.projects.Visits;
import org.springframework.stereotype.Component;

/**
 * How projects of the demonstration are looked after: visits to one under way and what the five
 * gave to it, a meeting on the site of a pilot and what was learnt from it.
 */
@Component
class CareTellings {
  private final Visits visits;
  private final Lessons lessons;
  private final Projects projects;
  private final Organisations organisations;
  private final Contributions contributions;
  private final Players players;
  private final Clock clock;

  CareTellings(
      Visits visits,
      Lessons lessons,
      Projects projects,
      Organisations organisations,
      Contributions contributions,
      Players players,
      Clock clock) {
    this.visits = visits;
    this.lessons = lessons;
    this.projects = projects;
    this.organisations = organisations;
    this.contributions = contributions;
    this.players = players;
    this.clock = clock;
  }

  /** The street went at once; the district goes back to see whether it is mended. */
  void visited(Tellings.Stage stage, Project.Id id) {
    var street = players.actor(stage.person("street"));
    var words = "活动照常开展，签到齐全；志愿者保险还没有办好，请两周内补办。（示例）";
    visits.now(street, id, new Visits.Seen(words, 12, 11, null));
    var county = players.actor(stage.person("county"));
    visits.plan(county, id, new Visits.Plan(today().plusDays(14), "回访：志愿者保险是否补办", 1));
    visits.plan(street, id, new Visits.Plan(today().plusDays(45), "看台账和服务记录", null));
  }

  /** What each of the five gave to the project until today. */
  void given(Tellings.Stage stage, Project.Id id) {
    var worker = players.actor(stage.person("worker"));
    var about = new About(Kind.PROJECT, id.county(), id.value());
    give(worker, about, Part.COMMUNITY, given("关上社区居委会", "腾出一楼活动室，每周两个下午", 20, 2, 8, 0));
    give(worker, about, Part.ORGANISATION, given("春城社工服务中心（示例）", "入户建档，首场活动", 14, 6, 36, 0));
    give(worker, about, Part.WORKER, given("春城社工服务中心（示例）社工", "个案会谈", 12, 9, 18, 0));
    give(worker, about, Part.VOLUNTEERS, given("铁路新村志愿服务队（示例）", "陪聊和代购", 9, 24, 48, 0));
    give(worker, about, Part.VOLUNTEERS, given("大学生志愿队（示例）", "教老人用手机", 6, 15, 30, 0));
    give(worker, about, Part.CHARITY, given("滇爱社区基金（示例）", "定向捐赠血压计", 4, 0, 0, 3600));
  }

  private Given given(String giver, String words, int ago, int people, int hours, long yuan) {
    return new Given(giver, words, today().minusDays(ago), people, hours, Money.yuan(yuan));
  }

  private void give(Actor actor, About about, Part part, Given given) {
    contributions.add(actor, about, part, given, UUID.randomUUID());
  }

  /** The pilot found who carries it out, was shown on its site, and others may learn from it. */
  void learnt(Tellings.Stage stage, Scheme.Id scheme, Project.Id id, PlaceCode site) {
    var now = stage.now();
    at("-50d 10:00", now, () -> carried(stage, id));
    at("-24d 09:30", now, () -> shown(stage, scheme, site));
    at("-22d 15:00", now, () -> told(stage, scheme, id));
  }

  private static void at(String when, Instant now, Runnable act) {
    Moment.at(
        When.of(when, now),
        () -> {
          act.run();
          return true;
        });
  }

  private void carried(Tellings.Stage stage, Project.Id id) {
    var county = players.actor(stage.person("lz-county"));
    var place = id.county().place();
    var carrier = organisations.file(county, place, "黄河岸社工服务中心（示例）", Organisation.Kind.SERVICE, "");
    var worker = organisations.employ(county, carrier, "牛文静（示例）", "社工证 示例-62-1");
    var owner = players.actor(stage.person("lz-worker1"));
    projects.carry(owner, id, carrier);
    projects.staff(owner, id, List.of(worker));
  }

  private void shown(Tellings.Stage stage, Scheme.Id scheme, PlaceCode site) {
    lessons.hold(
        players.actor(stage.person("lz-province")),
        scheme,
        new Lessons.Held(
            today(),
            site,
            "“三社联动”试点现场会（示例）",
            "看低龄老人结对高龄老人的登记、走访和小修台账，五个社区介绍了各自的做法。（示例）",
            "各市州民政部门、试点社区和社会组织代表（示例）",
            UUID.randomUUID()));
  }

  private void told(Tellings.Stage stage, Scheme.Id scheme, Project.Id id) {
    var meeting = lessons.meetings(scheme).getFirst().id();
    lessons.add(
        players.actor(stage.person("lz-county")),
        id,
        new Lessons.Learnt(
            meeting,
            "结对先签约，走访有清单（示例）",
            "结对双方和社区签三方约定，写明每周几去、看什么、找谁；社工每月抽查十户，发现走过场的当月更换。（示例）",
            UUID.randomUUID()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
