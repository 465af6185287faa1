package org.liandong.stations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.meetings.OpenBodies;
import org.liandong.requests.Compounds;
import org.liandong.stations.Bulletin;
import org.liandong.stations.Plan;
import org.liandong.stations.Problem;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;

/**
 * One station, as everybody sees it and as its director works with it.
 *
 * @param runs may the reader change it?
 * @param form what was typed, for the director
 */
public record StationPage(
    StationRow row,
    String compound,
    List<Crumb> crumbs,
    OpenBodies.@Nullable Sheet council,
    Board board,
    Affairs affairs,
    boolean runs,
    Form form) {

  /** What hangs there and what is planned. */
  public record Board(
      Keyset<Bulletin> bulletins,
      @Nullable String after,
      List<PlanRow> plans,
      List<Choice> categories,
      List<Choice> services) {}

  public record PlanRow(Plan plan, List<ProblemRow> problems) {}

  public record ProblemRow(Problem problem, String category) {}

  /** What residents of the compound reported. */
  public record Affairs(Compounds.Standings standings, List<OldRow> old) {}

  public record OldRow(Compounds.Old old, String category) {}

  /** The form to change the station, with what holds now. */
  public Form begun() {
    var facts = row.station().facts();
    var values = new java.util.LinkedHashMap<String, List<String>>();
    values.put("name", List.of(facts.name()));
    values.put("premises", List.of(facts.premises()));
    values.put("hours", List.of(facts.hours()));
    values.put("phone", List.of(facts.phone()));
    values.put("services", facts.services());
    return new Form(values, java.util.Map.of(), null);
  }

  public String code() {
    return row.station().compound().value();
  }

  public String committee() {
    return row.station().committee().value();
  }
}
