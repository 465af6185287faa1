package org.liandong;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Report;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.events.GroupEvents;
import org.liandong.disputes.rounds.Rounds;
import org.springframework.context.ApplicationContext;

/** A dispute of the resident of the table, and what the desk has beside disputes. */
final class DisputeSamples {
  private static final PlaceCode GRID = new PlaceCode("530111001001G001");

  private DisputeSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("dispute", DisputeSamples::dispute);
    samples.put("warning", DisputeSamples::warning);
    samples.put("event", DisputeSamples::event);
    samples.put("round", DisputeSamples::round);
  }

  private static String dispute(ApplicationContext platform) {
    var report = new Report(GRID, "neighbours", "楼上漏水", "楼上", UUID.randomUUID());
    return platform.getBean(Disputes.class).open(resident(), report).toString();
  }

  /** Written straight: warnings are made after a commit, and samples never commit. */
  private static String warning(ApplicationContext platform) {
    var id = UUID.randomUUID();
    platform
        .getBean(DSLContext.class)
        .query(
            "insert into disputes.warning"
                + " (county, id, place, grid, cause, subject, name, restricted, at, amount)"
                + " values ('530111', ?, ?, ?, 'WORDS', ?, '打人', false, now(), 1)",
            id,
            GRID.value(),
            GRID.value(),
            id.toString())
        .execute();
    return "530111-" + id;
  }

  private static String event(ApplicationContext platform) {
    var now = platform.getBean(Clock.class).instant();
    var report = new GroupEvent.Report(GRID, "门口聚了人", 20, now, UUID.randomUUID());
    return platform.getBean(GroupEvents.class).report(owner(), report).toString();
  }

  private static String round(ApplicationContext platform) {
    var today = LocalDate.now(platform.getBean(Clock.class).withZone(WorkingDays.ZONE));
    var worker = As.actor("路线测试 round", Position.COMMUNITY_WORKER, "530111001001");
    return platform
        .getBean(Rounds.class)
        .open(worker, new PlaceCode("530111001001"), "节前排查", today.plusDays(7))
        .toString();
  }

  private static Actor owner() {
    return As.actor("路线测试 event", Position.GRID_OWNER, GRID.value());
  }

  private static Actor resident() {
    return As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
  }
}
