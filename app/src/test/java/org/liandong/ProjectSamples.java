package org.liandong;

import java.time.Clock;
import java.util.Map;
import org.liandong.base.County;
import org.liandong.base.Position;
import org.liandong.projects.Institutions;
import org.liandong.projects.Organisation;
import org.liandong.projects.Pilot;
import org.liandong.projects.Project;
import org.liandong.projects.ProjectPapers;
import org.liandong.projects.Scheme;
import org.springframework.context.ApplicationContext;

/** Projects of 关上社区: one being written, one approved, and a scheme. */
final class ProjectSamples {
  private ProjectSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("scheme", platform -> scheme(pilot(platform)).toString());
    samples.put("draft", platform -> draft(pilot(platform)).toString());
    samples.put("institution", ProjectSamples::institution);
    samples.put("project-paper", ProjectSamples::paper);
    samples.put("approved", platform -> approved(pilot(platform)).toString());
  }

  private static Pilot pilot(ApplicationContext platform) {
    return new Pilot(platform, platform.getBean(Clock.class).instant().toString());
  }

  private static Scheme.Id scheme(Pilot pilot) {
    return pilot.call("530111", Scheme.Kind.VENTURE, 0);
  }

  private static Project.Id draft(Pilot pilot) {
    return pilot.open(Pilot.worker(), scheme(pilot), Pilot.COMMUNITY);
  }

  private static String institution(ApplicationContext platform) {
    var name = "评估中心" + java.util.UUID.randomUUID() + "（示例）";
    var told = new Institutions.Told(new County("530111"), name, Organisation.Kind.SERVICE, "");
    return platform.getBean(Institutions.class).register(World.countyOfficer(), told).toString();
  }

  private static String paper(ApplicationContext platform) {
    var pilot = pilot(platform);
    var id = draft(pilot);
    return id + "/files/" + ProjectPapers.add(platform, id);
  }

  static Project.Id approved(Pilot pilot) {
    var id = draft(pilot);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 80_000));
    pilot.submit(Pilot.worker(), id, "同一批老人，内容不同");
    var other = As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value());
    pilot.agree(other, id, "community");
    pilot.agree(Pilot.street(), id, "street");
    pilot.agree(Pilot.county(), id, "county");
    return id;
  }
}
