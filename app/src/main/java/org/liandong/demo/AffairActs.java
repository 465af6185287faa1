package org.liandong.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.identity.Tier;
import org.liandong.procedures.Act;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.ReferralReading;
import org.liandong.procedures.route.Gate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What is done next in a procedure of the demonstration: something plausible at the open gate. */
@Component
class AffairActs {
  private final Procedures procedures;
  private final ReferralReading referrals;
  private final AffairSittings sittings;
  private final Files files;

  /** What is done, by whom and when. */
  record Next(String who, Instant at, Work work) {}

  /** Something done by a person in a procedure; answers until when it went on. */
  interface Work {
    Instant take(Actor actor, Procedure.Id id);
  }

  AffairActs(
      Procedures procedures, ReferralReading referrals, AffairSittings sittings, Files files) {
    this.procedures = procedures;
    this.referrals = referrals;
    this.sittings = sittings;
    this.files = files;
  }

  Next next(Procedure procedure, Progress progress, Affairs.Told told) {
    var gate = progress.waiting().findFirst().orElseThrow();
    var key = gate.key();
    var at = told.after().plus(Duration.ofHours(26));
    var owner = told.owner();
    return switch (gate) {
      case Gate.Opinion it ->
          act(officer(it.seat().level()), at, new Act.Opined(key, Verdict.AGREE, "材料齐全，同意上报。"), "");
      case Gate.Meeting it when referrals.body(procedure, it).isPresent() ->
          new Next(owner, at, (actor, id) -> sittings.hold(actor, id, it, told));
      case Gate.Meeting it -> act(owner, at, held(it, at, told.against()), "会议记录.png");
      case Gate.Notice it -> new Next(owner, at, (actor, id) -> sittings.show(actor, id, it, told));
      case Gate.Evidence it -> {
        var filed = progress.facts(key);
        var kind = it.kinds().get(Math.min(filed.size(), it.kinds().size() - 1));
        var paper = kind.name().chinese() + ".png";
        yield act(owner, at, new Act.Filed(key, kind.key(), ""), paper);
      }
      case Gate.Confirmation it -> {
        var party = it.parties().get(progress.facts(key).size());
        yield act(owner, at, new Act.Confirmed(key, party.key(), ""), "");
      }
      case Gate.Ranking _, Gate.Window _, Gate.Quota _ -> throw new IllegalStateException(key);
    };
  }

  private Next act(String who, Instant at, Act act, String paper) {
    return new Next(
        who,
        at,
        (actor, id) -> {
          take(actor, id, act, paper);
          return at;
        });
  }

  private static String officer(Tier level) {
    return switch (level) {
      case STREET -> "street";
      case COUNTY -> "county";
      case CITY -> "city";
      default -> "province";
    };
  }

  private static Act held(Gate.Meeting gate, Instant at, boolean against) {
    int roster = gate.roster() > 0 ? gate.roster() : 35;
    int present = roster - 4;
    int agree = against ? present / 3 : present - 3;
    var day = LocalDate.ofInstant(at, WorkingDays.ZONE);
    var tally = new Tally(day, roster, present, agree, present - agree - 1, 1);
    return new Act.Held(gate.key(), tally, against ? "多数认为费用偏高，暂不实施。" : "按方案实施，费用不超过概算。");
  }

  private void take(Actor actor, Procedure.Id id, Act act, String paper) {
    var progress = procedures.progress(actor, id);
    var place = progress.subject().place();
    var papers =
        paper.isEmpty()
            ? List.<UUID>of()
            : List.of(files.store(actor, place, sheet(paper, Audience.STAFF)).id().id());
    procedures.act(actor, id, progress.version(), act, papers);
  }

  boolean withdraw(Actor actor, Procedure.Id id) {
    var version = procedures.progress(actor, id).version();
    procedures.act(actor, id, version, new Act.Withdrawn("与街道活动合并办理"), List.of());
    return true;
  }

  /** A sheet of paper with lines: what the demonstration files. */
  static Upload sheet(String name, Audience audience) {
    var picture = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 420, 594);
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(130, 50, 160, 18);
    for (int y = 110; y < 520; y += 28) pen.fillRect(50, y, y % 84 == 26 ? 210 : 320, 7);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload("papers", name, new ByteArrayResource(out.toByteArray()), audience);
  }
}
