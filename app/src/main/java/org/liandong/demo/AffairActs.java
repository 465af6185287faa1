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
import javax.imageio.ImageIO;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.identity.Tier;
import org.liandong.policy.Calendars;
import org.liandong.procedures.Act;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.route.Gate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What is done next in a procedure of the demonstration: something plausible at the open gate. */
@Component
class AffairActs {
  private final Procedures procedures;
  private final Files files;
  private final Calendars calendars;

  /** An act, who takes it, when, and what the paper with it is called; empty for none. */
  record Next(Act act, String who, Instant at, String paper) {}

  AffairActs(Procedures procedures, Files files, Calendars calendars) {
    this.procedures = procedures;
    this.files = files;
    this.calendars = calendars;
  }

  Next next(Progress progress, Instant after, String owner, boolean against) {
    var gate = progress.waiting().findFirst().orElseThrow();
    var key = gate.key();
    var at = after.plus(Duration.ofHours(26));
    return switch (gate) {
      case Gate.Opinion it ->
          new Next(
              new Act.Opined(key, Verdict.AGREE, "材料齐全，同意上报。"), officer(it.seat().level()), at, "");
      case Gate.Meeting it -> new Next(held(it, at, against), owner, at, "会议记录.png");
      case Gate.Notice _ -> notice(progress, key, owner, at);
      case Gate.Evidence it -> {
        var filed = progress.facts(key);
        var kind = it.kinds().get(Math.min(filed.size(), it.kinds().size() - 1));
        yield new Next(
            new Act.Filed(key, kind.key(), ""), owner, at, kind.name().chinese() + ".png");
      }
      case Gate.Confirmation it -> {
        var party = it.parties().get(progress.facts(key).size());
        yield new Next(new Act.Confirmed(key, party.key(), ""), owner, at, "");
      }
      case Gate.Ranking _, Gate.Window _, Gate.Quota _ -> throw new IllegalStateException(key);
    };
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

  /** Put up for its days and two more, then ended on the day after. */
  private Next notice(Progress progress, String key, String owner, Instant at) {
    var hung =
        progress.facts(key).stream()
            .filter(fact -> fact.act() instanceof Act.Posted)
            .map(fact -> ((Act.Posted) fact.act()).posting())
            .findFirst();
    if (hung.isPresent()) {
      var end = hung.get().until().plusDays(1).atTime(9, 30).atZone(WorkingDays.ZONE).toInstant();
      return new Next(new Act.Closed(key, ""), owner, end.isAfter(at) ? end : at, "");
    }
    var from = LocalDate.ofInstant(at, WorkingDays.ZONE);
    var until = LocalDate.ofInstant(calendars.workingDays().due(at, 7), WorkingDays.ZONE);
    return new Next(new Act.Posted(key, new Posting(from, until, 0), ""), owner, at, "张贴照片.png");
  }

  boolean take(Actor actor, Procedure.Id id, Next next) {
    var progress = procedures.progress(actor, id);
    var papers =
        next.paper().isEmpty()
            ? List.<java.util.UUID>of()
            : List.of(
                files.store(actor, progress.subject().place(), sheet(next.paper())).id().id());
    procedures.act(actor, id, progress.version(), next.act(), papers);
    return true;
  }

  boolean withdraw(Actor actor, Procedure.Id id) {
    var version = procedures.progress(actor, id).version();
    procedures.act(actor, id, version, new Act.Withdrawn("与街道活动合并办理"), List.of());
    return true;
  }

  /** A sheet of paper with lines: what the demonstration files. */
  private static Upload sheet(String name) {
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
    return new Upload("papers", name, new ByteArrayResource(out.toByteArray()), Audience.STAFF);
  }
}
