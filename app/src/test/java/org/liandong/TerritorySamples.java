package org.liandong;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.liandong.RouteSamples.Sample;
import org.liandong.base.Actor;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.territory.intake.Handovers;
import org.liandong.territory.intake.Intake;
import org.liandong.territory.intake.Intakes;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.parties.Party;
import org.springframework.context.ApplicationContext;

/** Places below a committee for the table of routes. */
final class TerritorySamples {
  private TerritorySamples() {}

  static void add(Map<String, Sample> samples) {
    samples.put("grid", TerritorySamples::grid);
    samples.put("compound", TerritorySamples::compound);
    samples.put("party", TerritorySamples::party);
    samples.put("upload", TerritorySamples::upload);
    samples.put("handover", TerritorySamples::handover);
  }

  private static String grid(ApplicationContext platform) {
    var outline = new Grid.Outline("路线网格", World.area(0, 0, 5, 8), true);
    var grid = platform.getBean(Grids.class).draw(Actor.PLATFORM, World.COMMITTEE, outline);
    return grid.code().value();
  }

  private static String compound(ApplicationContext platform) {
    var facts = new Site.Facts("路线小区");
    return platform
        .getBean(Sites.class)
        .compound(Actor.PLATFORM, World.COMMITTEE, facts)
        .code()
        .value();
  }

  private static Intake hand(ApplicationContext platform, String table) {
    var handed = new Intakes.Handed(Intake.Kind.SITES, "a.csv", table.getBytes(UTF_8));
    return platform.getBean(Intakes.class).check(Actor.PLATFORM, World.COMMITTEE, handed);
  }

  private static String upload(ApplicationContext platform) {
    return String.valueOf(hand(platform, "小区\n路线新村\n").upload());
  }

  private static String handover(ApplicationContext platform) {
    hand(platform, "小区,楼栋,门牌\n路线新村,,101\n");
    var list = platform.getBean(Handovers.class).list(Actor.PLATFORM, World.COMMITTEE);
    return list.getFirst().id().toString();
  }

  private static String party(ApplicationContext platform) {
    var kind = Party.Kind.RESIDENT_UNIT;
    return platform
        .getBean(Parties.class)
        .join(Actor.PLATFORM, World.COMMITTEE, kind, "路线学校", Party.Contact.NONE)
        .id()
        .toString();
  }
}
