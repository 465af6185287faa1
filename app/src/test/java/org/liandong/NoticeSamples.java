package org.liandong;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.springframework.context.ApplicationContext;

/** A notice that runs at 530111001001. */
final class NoticeSamples {
  private NoticeSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("notice", NoticeSamples::notice);
  }

  private static String notice(ApplicationContext platform) {
    var notices = platform.getBean(Notices.class);
    var draft =
        new Notice.Draft(
            Notice.Kind.NOTICE, "", "", "停车位改造", "共改造二十个车位。", 0, List.of(), UUID.randomUUID());
    var id = notices.draft(Actor.PLATFORM, new PlaceCode("530111001001"), draft);
    notices.publish(Actor.PLATFORM, id, 1);
    return id.toString();
  }
}
