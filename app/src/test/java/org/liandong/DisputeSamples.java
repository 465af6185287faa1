package org.liandong;

import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Report;
import org.springframework.context.ApplicationContext;

/** A dispute of the resident of the table. */
final class DisputeSamples {
  private DisputeSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("dispute", DisputeSamples::dispute);
  }

  private static String dispute(ApplicationContext platform) {
    var place = new PlaceCode("530111001001G001");
    var report = new Report(place, "neighbours", "楼上漏水", "楼上", UUID.randomUUID());
    return platform.getBean(Disputes.class).open(resident(), report).toString();
  }

  private static Actor resident() {
    return As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
  }
}
