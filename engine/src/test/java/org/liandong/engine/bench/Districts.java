package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liandong.engine.Run;
import org.liandong.engine.district.DistrictCommand;

/** Districting: graphs of the census with their published cut edges. */
final class Districts implements Suite {
  private static final double DEVIATION = 0.005;

  /** The number by which the files name a state. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("AL", "01"),
          Map.entry("AR", "05"),
          Map.entry("ID", "16"),
          Map.entry("IA", "19"),
          Map.entry("KS", "20"),
          Map.entry("ME", "23"),
          Map.entry("MS", "28"),
          Map.entry("MT", "30"),
          Map.entry("NE", "31"),
          Map.entry("NV", "32"),
          Map.entry("NH", "33"),
          Map.entry("NM", "35"),
          Map.entry("OK", "40"),
          Map.entry("RI", "44"),
          Map.entry("UT", "49"),
          Map.entry("WV", "54"));

  @Override
  public String name() {
    return "district";
  }

  @Override
  public List<Case> cases(Path data) throws IOException {
    var folder = data.resolve("district");
    var published = folder.resolve("published.csv");
    var cases = new ArrayList<Case>();
    if (!Files.exists(published)) return cases;
    for (var line : Files.readAllLines(published)) {
      var row = line.split(",", -1);
      var file = folder.resolve(row[0] + STATES.getOrDefault(row[1], "") + ".json");
      if (!Files.exists(file)) continue;
      int parts = Integer.parseInt(row[3]);
      double best = Double.parseDouble(row[5]);
      double most = row[0].equals("county") ? 0 : 5;
      cases.add(
          new Case(
              row[0] + " " + row[1] + " k=" + parts,
              row[5],
              run -> solved(file, parts, best, most, run)));
    }
    return cases;
  }

  private static Measured solved(Path file, int parts, double best, double most, Run run)
      throws IOException {
    var solution = DistrictCommand.plan(file, parts, DEVIATION, 0, run);
    if (solution.status().equals("none found")) return new Measured("none found", "", false);
    return Measured.least(solution.cut(), best, most);
  }
}
