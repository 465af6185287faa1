package org.liandong.engine.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the artificial series of NAB and scores them. */
public final class NabRun {
  private NabRun() {}

  /** The score over both artificial folders. */
  public static double score(Path nab) throws IOException {
    var labels = JsonMapper.shared().readTree(Files.readString(nab.resolve("labels/combined_windows.json")));
    var score = new NabScore();
    for (var folder : List.of("artificialNoAnomaly", "artificialWithAnomaly"))
      try (var files = Files.list(nab.resolve(folder))) {
        for (var file : files.sorted().toList())
          add(score, file, labels.get(folder + "/" + file.getFileName()));
      }
    return score.score();
  }

  private static void add(NabScore score, Path file, JsonNode labels) throws IOException {
    var series = Problem.read(file).meters().getFirst();
    var windows = new ArrayList<NabScore.Window>();
    for (var window : labels)
      windows.add(
          new NabScore.Window(
              series.from(time(window.get(0).asString())),
              series.from(time(window.get(1).asString()))));
    score.add(series.size(), windows, Wave.over(series.at(), series.total()));
  }

  private static long time(String text) {
    return LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
  }
}
