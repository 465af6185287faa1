package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liandong.engine.Run;
import org.liandong.engine.site.Siting;

/** Siting: p-medians, coverings and capacitated p-medians with their published values. */
final class Sitings implements Suite {
  private static final int[] COVERED = {5461, 8790, 11604, 12106, 12152, 12152};

  @Override
  public String name() {
    return "site";
  }

  @Override
  public List<Case> cases(Path data) throws IOException {
    var folder = data.resolve("facility");
    var cases = new ArrayList<Case>();
    for (var file : optima(folder))
      for (var line : Files.readAllLines(file)) {
        var words = line.trim().split("\\s+");
        var name = words[0] + ".txt";
        if (!line.startsWith("pmed") || !Files.exists(folder.resolve(name))) continue;
        double best = Double.parseDouble(words[1]);
        cases.add(new Case(name, words[1], run -> median(folder.resolve(name), best, run)));
      }
    var covering = folder.resolve("SJC324.txt");
    for (int open = 1; open <= COVERED.length && Files.exists(covering); open++) {
      int sites = open;
      cases.add(
          new Case(
              "SJC324 p=" + open,
              Integer.toString(COVERED[open - 1]),
              run -> cover(covering, sites, run)));
    }
    clusters(folder, "SJC1.dat", 17288.99, cases);
    clusters(folder, "SJC2.dat", 33270.94, cases);
    return cases;
  }

  private static List<Path> optima(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("pmedopt")).toList();
    }
  }

  private static void clusters(Path folder, String name, double best, List<Case> cases) {
    var file = folder.resolve(name);
    if (Files.exists(file))
      cases.add(
          new Case(
              name,
              String.format(Locale.ROOT, "%.2f", best),
              run -> Measured.least(Siting.clusters(file, run).value(), best, 0.2)));
  }

  private static Measured median(Path file, double best, Run run) throws IOException {
    return Measured.least(Siting.median(file, run).value(), best, 0);
  }

  private static Measured cover(Path file, int open, Run run) throws IOException {
    return Measured.most(Siting.cover(file, open, 800, run).value(), COVERED[open - 1], 0);
  }
}
