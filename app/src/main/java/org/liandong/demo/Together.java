package org.liandong.demo;

import java.util.List;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.platform.Moment;
import org.liandong.stations.Activities;
import org.liandong.stations.Activity;
import org.liandong.stations.Point;
import org.liandong.stations.Points;
import org.liandong.stations.Societies;
import org.liandong.stations.Society;
import org.liandong.stations.Society.Role;
import org.liandong.territory.Spot;
import org.springframework.stereotype.Component;

/**
 * Groups of neighbours with what they did and have ahead, and points where they serve themselves.
 */
@Component
class Together {
  private static final PlaceCode GUANSHANG = new PlaceCode("530111001001");
  private final Societies societies;
  private final Activities activities;
  private final Points points;
  private final Sittings sittings;

  Together(Societies societies, Activities activities, Points points, Sittings sittings) {
    this.societies = societies;
    this.activities = activities;
    this.points = points;
    this.sittings = sittings;
  }

  void tell(Stage stage) {
    var group =
        Sittings.at(
            stage, "-100d 19:00", () -> founded(stage, "zhou", "守望互助会", "邻居之间接送孩子、陪老人看病、修修补补。"));
    var readers =
        Sittings.at(stage, "-60d 19:00", () -> founded(stage, "shen", "金汁园读书会", "一起读书，也陪孩子读。"));
    Sittings.at(stage, "-99d 09:00", () -> joined(stage, group, List.of("wu", "zhu", "han")));
    Sittings.at(stage, "-59d 09:00", () -> joined(stage, readers, List.of("zheng", "feng")));
    held(stage, group, "-40d 09:30", "义务理发");
    held(stage, group, "-12d 14:00", "陪诊和取药");
    held(stage, readers, "-20d 10:00", "亲子共读");
    Sittings.at(stage, "-2d 09:00", () -> announced(stage, group, "+5d 09:30", "冬季家电小修"));
    Sittings.at(stage, "-80d 09:00", () -> stand(stage));
  }

  private Society.Id founded(Stage stage, String key, String name, String about) {
    var draft = new Society.Draft(GUANSHANG, name + Sittings.MARK, about, Compounds.once(name));
    return societies.found(sittings.player(stage, key), draft);
  }

  /** The first who joins becomes the volunteer; a worker of the community is the social worker. */
  private boolean joined(Stage stage, Society.Id id, List<String> keys) {
    var secretary = sittings.player(stage, "secretary");
    var worker = sittings.player(stage, "worker");
    societies.join(worker, id);
    societies.appoint(secretary, id, worker.account(), Role.SOCIAL_WORKER);
    for (var key : keys) societies.join(sittings.player(stage, key), id);
    var volunteer = sittings.player(stage, keys.getFirst()).account();
    societies.appoint(secretary, id, volunteer, Role.VOLUNTEER);
    return true;
  }

  private void held(Stage stage, Society.Id id, String when, String title) {
    var before = When.of(when, stage.now()).minusSeconds(3L * 24 * 3600);
    Moment.at(before, () -> announced(stage, id, when, title));
    var after = When.of(when, stage.now()).plusSeconds(3L * 3600);
    Moment.at(
        after,
        () -> {
          var activity = activities.list(id).getFirst().id();
          activities.hold(leader(stage, id), id, activity, new Activity.Held(120, 14));
          return true;
        });
  }

  private boolean announced(Stage stage, Society.Id id, String when, String title) {
    var members = societies.members(leader(stage, id), id);
    var worker = with(members, Role.SOCIAL_WORKER);
    var helper = with(members, Role.VOLUNTEER);
    var draft =
        new Activity.Draft(
            title + Sittings.MARK,
            "铁路新村邻舍家",
            When.of(when, stage.now()),
            worker.account(),
            helper.account(),
            Compounds.once(title));
    activities.announce(leader(stage, id), id, draft);
    return true;
  }

  private Actor leader(Stage stage, Society.Id id) {
    var zhou = sittings.player(stage, "zhou");
    return societies.members(zhou, id).isEmpty() ? sittings.player(stage, "shen") : zhou;
  }

  private static Society.Member with(List<Society.Member> members, Role role) {
    return members.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
  }

  private boolean stand(Stage stage) {
    point(stage, "love-stop", "关上爱心驿站", "关上中路 18 号", "每天 8:00—20:00", 102.7462, 25.0131);
    point(stage, "home-care", "居家养老服务点", "铁路新村3栋一楼", "周一至周五 9:00—17:00", 102.7438, 25.0139);
    point(stage, "call-help", "呼援通服务台", "社区二楼", "全天", 102.7470, 25.0122);
    point(stage, "half-past-four", "四点半学校", "社区一楼活动室", "周一至周五 16:30—18:30", 102.7471, 25.0120);
    return true;
  }

  private void point(
      Stage stage, String kind, String name, String address, String hours, double... at) {
    var spot = new Spot(at[0], at[1]);
    var facts = new Point.Facts(kind, name + Sittings.MARK, address, "13900000041", hours, spot);
    points.open(sittings.player(stage, "secretary"), GUANSHANG, facts, Compounds.once(name));
  }
}
