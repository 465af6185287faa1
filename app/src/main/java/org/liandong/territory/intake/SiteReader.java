package org.liandong.territory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Grid;
import org.liandong.territory.Households.Door;
import org.liandong.territory.Site;
import org.liandong.territory.Spot;

/**
 * Understands a table of compounds, buildings and doors, one row for each door, building or
 * compound, whichever is the last column filled in. Names every problem it meets.
 */
final class SiteReader {
  static final List<Head> NEEDED = List.of(Head.COMPOUND, Head.BUILDING);
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DOOR = 20;
  private static final int MOST_PEOPLE = 99;
  private final List<Grid> grids;
  private final SitePlan plan = SitePlan.empty();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Object, Integer> firstLines = new HashMap<>();

  SiteReader(List<Grid> grids) {
    this.grids = grids;
  }

  /** The plan, worth something only when there are no problems. */
  SitePlan plan() {
    return plan;
  }

  List<Problem> problems() {
    return problems;
  }

  void read(List<Line> lines) {
    for (var line : lines) read(line);
  }

  private void read(Line line) {
    if (!line.has(Head.COMPOUND) && !line.has(Head.BUILDING)) {
      add(line, Head.BUILDING, Problem.Kind.NOTHING);
      return;
    }
    for (var head : List.of(Head.COMPOUND, Head.BUILDING)) length(line, head, LONGEST_NAME);
    for (var head : List.of(Head.UNIT, Head.DOOR)) length(line, head, LONGEST_DOOR);
    if (line.has(Head.DOOR) || line.has(Head.UNIT) || line.has(Head.PEOPLE)) door(line);
    else if (line.has(Head.BUILDING)) building(line);
    else compound(line);
  }

  private void length(Line line, Head head, int longest) {
    if (line.text(head).length() > longest)
      add(line, head, Problem.Kind.TOO_LONG, String.valueOf(longest));
  }

  private void door(Line line) {
    if (!line.has(Head.BUILDING)) add(line, Head.BUILDING, Problem.Kind.MISSING);
    if (!line.has(Head.DOOR)) add(line, Head.DOOR, Problem.Kind.MISSING);
    building(line);
    var door = new Door(line.text(Head.UNIT), line.text(Head.DOOR), people(line));
    var key = key(line);
    var earlier = firstLines.putIfAbsent(List.of(key, door.unit(), door.door()), line.number());
    if (earlier == null) plan.add(key, door);
    else add(line, Head.DOOR, Problem.Kind.REPEATED, String.valueOf(earlier));
  }

  private @Nullable Integer people(Line line) {
    if (!line.has(Head.PEOPLE)) return null;
    var text = line.text(Head.PEOPLE).replaceAll("\\.0+$", "");
    if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= MOST_PEOPLE)
      return Integer.valueOf(text);
    add(line, Head.PEOPLE, Problem.Kind.NOT_A_NUMBER, "0", String.valueOf(MOST_PEOPLE));
    return null;
  }

  private void building(Line line) {
    if (!line.text(Head.COMPOUND).isEmpty())
      plan.compounds()
          .putIfAbsent(line.text(Head.COMPOUND), new Site.Facts(line.text(Head.COMPOUND)));
    if (line.has(Head.BUILDING))
      agree(line, key(line), facts(line, line.text(Head.BUILDING)), plan.buildings());
  }

  private void compound(Line line) {
    var name = line.text(Head.COMPOUND);
    agree(line, name, facts(line, name), plan.compounds());
  }

  /** Several rows may speak of the same site, as long as they say the same. */
  private <K> void agree(Line line, K key, Site.Facts facts, Map<K, Site.Facts> known) {
    var earlier = known.get(key);
    if (earlier == null || silent(earlier)) {
      known.put(key, facts);
      firstLines.put(key, line.number());
    } else if (!silent(facts) && !Objects.equals(facts, earlier)) {
      var first = String.valueOf(firstLines.getOrDefault(key, 0));
      add(line, Head.BUILDING, Problem.Kind.CONTRADICTS, first);
    }
  }

  private static boolean silent(Site.Facts facts) {
    return facts.spot() == null && facts.grid() == null;
  }

  private Site.Facts facts(Line line, String name) {
    return new Site.Facts(name, spot(line), grid(line));
  }

  private @Nullable PlaceCode grid(Line line) {
    if (!line.has(Head.GRID)) return null;
    var name = line.text(Head.GRID);
    for (var grid : grids)
      if (grid.name().equals(name) || grid.code().value().equals(name)) return grid.code();
    var known = String.join("、", grids.stream().map(Grid::name).toList());
    add(line, Head.GRID, Problem.Kind.UNKNOWN_GRID, name, known);
    return null;
  }

  private @Nullable Spot spot(Line line) {
    if (!line.has(Head.LONGITUDE) && !line.has(Head.LATITUDE)) return null;
    for (var head : List.of(Head.LONGITUDE, Head.LATITUDE))
      if (!line.has(head)) {
        add(line, head, Problem.Kind.HALF_A_POINT);
        return null;
      }
    try {
      return new Spot(
          Double.parseDouble(line.text(Head.LONGITUDE)),
          Double.parseDouble(line.text(Head.LATITUDE)));
    } catch (IllegalArgumentException notAPoint) {
      add(line, Head.LONGITUDE, Problem.Kind.NOT_A_POINT);
      return null;
    }
  }

  private static SitePlan.Key key(Line line) {
    return new SitePlan.Key(line.text(Head.COMPOUND), line.text(Head.BUILDING));
  }

  private void add(Line line, Head head, Problem.Kind kind, String... details) {
    problems.add(Problem.at(line, head, kind, details));
  }
}
