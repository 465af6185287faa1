package org.liandong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.meetings.Ballots;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plan;
import org.liandong.stations.Plans;
import org.liandong.stations.Problem;
import org.liandong.stations.Station;
import org.liandong.stations.Stations;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 邻舍家 of three compounds: premises, council with a vote, bulletin, plan with an old trouble. */
@Component
class Compounds {
  private final Stations stations;
  private final Bulletins bulletins;
  private final Plans plans;
  private final Files files;
  private final Sittings sittings;
  private final Ballots ballots;
  private final Motions motions;
  private final Minutes minutes;

  Compounds(
      Stations stations,
      Bulletins bulletins,
      Plans plans,
      Files files,
      Sittings sittings,
      Ballots ballots,
      Motions motions,
      Minutes minutes) {
    this.stations = stations;
    this.bulletins = bulletins;
    this.plans = plans;
    this.files = files;
    this.sittings = sittings;
    this.ballots = ballots;
    this.motions = motions;
    this.minutes = minutes;
  }

  void tell(Stage stage) {
    Sittings.at(stage, "-150d 09:00", () -> open(stage, "secretary", "530111001001/铁路新村"));
    Sittings.at(stage, "-90d 09:00", () -> open(stage, "secretary", "530111001001/吉祥里"));
    Sittings.at(stage, "-120d 09:00", () -> open(stage, "haishu-secretary", "330203001001/澄浪新村"));
    var council = Sittings.at(stage, "-118d 10:00", () -> council(stage));
    voted(stage, council);
    Sittings.at(stage, "-70d 09:00", () -> planned(stage));
    Sittings.at(stage, "-3d 16:00", () -> hung(stage));
  }

  private static PlaceCode place(Stage stage, String name) {
    return Objects.requireNonNull(stage.places().get(name), name);
  }

  private static PlaceCode railway(Stage stage) {
    return place(stage, "530111001001/铁路新村");
  }

  private boolean open(Stage stage, String key, String name) {
    var called = name.substring(name.indexOf('/') + 1);
    var facts =
        new Station.Facts(
            called + "邻舍家" + Sittings.MARK,
            "3栋一楼架空层，约 60 平方米",
            "周一至周五 9:00—17:30\n周六 9:00—12:00",
            "13900000040",
            List.of("council-room", "home-care", "reading", "mutual-help"));
    stations.open(sittings.player(stage, key), place(stage, name), facts);
    return true;
  }

  private Body.Id council(Stage stage) {
    var by = sittings.player(stage, "secretary");
    var id = stations.council(by, railway(stage), "铁路新村小区理事会" + Sittings.MARK);
    sittings.seat(stage, by, id, "compound-council.chair", "zhou", "");
    sittings.seat(stage, by, id, "compound-council.member", "zhu", "");
    sittings.seat(stage, by, id, "compound-council.member", "station", "");
    return id;
  }

  private void voted(Stage stage, Body.Id body) {
    var by = sittings.player(stage, "zhou");
    var begins = When.of("-75d 19:00", stage.now());
    var id = sittings.called(stage, by, body, "铁路新村理事会第二次会议", "邻舍家议事厅", begins);
    var motion =
        Sittings.at(stage, "-76d 09:00", () -> sittings.table(by, id, "先修3栋屋面，再补绿化", true));
    Sittings.at(stage, "-75d 18:55", () -> sittings.come(by, id, 3));
    Sittings.at(stage, "-75d 19:00", () -> sittings.opened(by, id));
    for (var key : List.of("zhou", "zhu", "station"))
      Sittings.at(
          stage,
          "-75d 19:20",
          () -> ballots.cast(sittings.player(stage, key), motion, Motion.Choice.YES, null));
    Sittings.at(stage, "-75d 19:40", () -> counted(by, id, motion));
    Sittings.at(stage, "-75d 20:00", () -> sittings.closed(by, id));
    Sittings.at(stage, "-74d 09:00", () -> sittings.signed(stage, by, id, "zhou"));
  }

  private boolean counted(Actor by, Meeting.Id id, Motion.Id motion) {
    motions.close(by, motion);
    minutes.write(by, id, "三名理事到会，一致同意先修3栋屋面，再补南门绿化；由邻舍家公布预算和进度。");
    return true;
  }

  private boolean planned(Stage stage) {
    var by = sittings.player(stage, "station");
    var roles =
        new Plan.Roles(
            "铁路新村党支部" + Sittings.MARK, "物业、居委会、业委会", "楼栋长和居民骨干 12 人", "关上社区互助会" + Sittings.MARK);
    var draft =
        new Plan.Draft(
            "铁路新村老旧设施改造" + Sittings.MARK,
            "先修漏的，再补绿的，最后理线路；每一步都在这里公开。",
            roles,
            Sittings.day(stage, "-70d 00:00"),
            Sittings.day(stage, "+120d 00:00"),
            once("plan"));
    plans.make(by, railway(stage), draft);
    var plan = plans.list(railway(stage)).getFirst().id();
    var roof = problem(stage, plan, "old.roof", "3栋屋面漏水", "leak", 26_000);
    plans.begin(by, railway(stage), roof);
    plans.finish(by, railway(stage), roof, picture(by, stage, "stairs-clear"));
    plans.begin(by, railway(stage), problem(stage, plan, "old.lines", "东侧飞线入地", "cable", 48_000));
    problem(stage, plan, "old.green", "南门绿化裸露", "tree", 9_000);
    return true;
  }

  private UUID problem(
      Stage stage, UUID plan, String category, String title, String sketch, long yuan) {
    var by = sittings.player(stage, "station");
    var before = picture(by, stage, sketch);
    var draft = new Problem.Draft(category, title, Money.yuan(yuan), null, before, once(title));
    plans.add(by, railway(stage), plan, draft);
    return plans.problems(railway(stage)).getLast().id();
  }

  private String picture(Actor by, Stage stage, String sketch) {
    var content = new ClassPathResource("demo/pictures/" + sketch + ".png");
    try (var in = content.getInputStream()) {
      var bytes = new ByteArrayResource(in.readAllBytes());
      var upload = new Upload("picture", sketch + ".png", bytes, Audience.PUBLIC);
      return files.store(by, railway(stage), upload).href();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hung(Stage stage) {
    var by = sittings.player(stage, "station");
    bulletins.post(
        by,
        railway(stage),
        "周三上午停水" + Sittings.MARK,
        "因更换3栋进水阀，周三 9:00—11:30 停水，请提前储水。",
        once("water"));
    bulletins.post(
        by,
        railway(stage),
        "四点半课堂招志愿者" + Sittings.MARK,
        "每周一、三、五下午，陪孩子写作业、读书。愿意来的请到邻舍家登记。",
        once("children"));
    return true;
  }

  static UUID once(String name) {
    return UUID.nameUUIDFromBytes(("demo " + name).getBytes(UTF_8));
  }
}
