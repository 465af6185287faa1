package org.liandong;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.stations.Activities;
import org.liandong.stations.Activity;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plan;
import org.liandong.stations.Plans;
import org.liandong.stations.Point;
import org.liandong.stations.Points;
import org.liandong.stations.Problem;
import org.liandong.stations.Societies;
import org.liandong.stations.Society;
import org.liandong.stations.Station;
import org.liandong.stations.Stations;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.springframework.context.ApplicationContext;

/** A station with everything in it, in a compound of 530111001001, and a group with an activity. */
public final class StationSamples {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private static @Nullable PlaceCode compound;
  private static Society.@Nullable Id society;

  private StationSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("station", platform -> (compound = station(platform)).value());
    samples.put("bulletin", StationSamples::bulletin);
    samples.put("plan", StationSamples::plan);
    samples.put("problem", StationSamples::problem);
    samples.put("point", StationSamples::point);
    samples.put("society", platform -> (society = society(platform)).toString());
    samples.put("activity", StationSamples::activity);
  }

  private static PlaceCode station(ApplicationContext platform) {
    var site =
        platform
            .getBean(Sites.class)
            .compound(Actor.PLATFORM, COMMUNITY, new Site.Facts("路线小区（示例）"));
    var facts = new Station.Facts("路线邻舍家（示例）", "3栋一楼", "每天 9:00—17:00", "", List.of("home-care"));
    platform.getBean(Stations.class).open(Actor.PLATFORM, site.code(), facts);
    return site.code();
  }

  private static PlaceCode compound() {
    return java.util.Objects.requireNonNull(compound);
  }

  private static String bulletin(ApplicationContext platform) {
    var bulletins = platform.getBean(Bulletins.class);
    bulletins.post(Actor.PLATFORM, compound(), "停水通知", "周三上午停水。", UUID.randomUUID());
    return bulletins.list(compound(), null, 1).rows().getFirst().id().toString();
  }

  private static String plan(ApplicationContext platform) {
    var day = LocalDate.of(2026, 3, 1);
    var roles = new Plan.Roles("小区党支部", "物业、居委、业委会", "楼栋长", "互助会");
    var plans = platform.getBean(Plans.class);
    plans.make(
        Actor.PLATFORM,
        compound(),
        new Plan.Draft("楼道翻新", "", roles, day, day.plusMonths(6), UUID.randomUUID()));
    return plans.list(compound()).getFirst().id().toString();
  }

  private static String problem(ApplicationContext platform) {
    var plans = platform.getBean(Plans.class);
    var plan = plans.list(compound()).getFirst().id();
    var draft =
        new Problem.Draft("old.roof", "屋顶漏水", null, null, "/files/none/a.png", UUID.randomUUID());
    plans.add(Actor.PLATFORM, compound(), plan, draft);
    return plans.problems(compound()).getFirst().id().toString();
  }

  private static String point(ApplicationContext platform) {
    var points = platform.getBean(Points.class);
    var facts = new Point.Facts("love-stop", "爱心驿站（示例）", "南门旁", "", "每天", null);
    points.open(Actor.PLATFORM, COMMUNITY, facts, UUID.randomUUID());
    return points.list(COMMUNITY).getLast().id().toString();
  }

  private static Society.Id society(ApplicationContext platform) {
    var founder = As.actor("路线发起人（示例）", Position.RESIDENT, COMMUNITY.value());
    var draft = new Society.Draft(COMMUNITY, "路线互助会（示例）", "互相帮忙", UUID.randomUUID());
    return platform.getBean(Societies.class).found(founder, draft);
  }

  private static String activity(ApplicationContext platform) {
    var societies = platform.getBean(Societies.class);
    var id = java.util.Objects.requireNonNull(society);
    var worker = As.actor("路线社工（示例）", Position.RESIDENT, COMMUNITY.value());
    var helper = As.actor("路线志愿者（示例）", Position.RESIDENT, COMMUNITY.value());
    societies.join(worker, id);
    societies.join(helper, id);
    societies.appoint(Actor.PLATFORM, id, worker.account(), Society.Role.SOCIAL_WORKER);
    societies.appoint(Actor.PLATFORM, id, helper.account(), Society.Role.VOLUNTEER);
    var activities = platform.getBean(Activities.class);
    var begins = platform.getBean(Clock.class).instant().plus(Duration.ofDays(1));
    activities.announce(
        Actor.PLATFORM,
        id,
        new Activity.Draft(
            "理发", "广场", begins, worker.account(), helper.account(), UUID.randomUUID()));
    return activities.list(id).getFirst().id().toString();
  }
}
