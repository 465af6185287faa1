package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.liandong.engine.Run;
import org.liandong.engine.detect.DetectCommand;
import org.liandong.engine.detect.Home;
import org.liandong.engine.detect.Problem;
import org.liandong.engine.detect.Series;
import org.liandong.engine.detect.Solution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code detect}: silences planted in real homes, the pace of readings, and NAB's artificial
 * series.
 */
public final class Meters implements Suite {
  private static final double ALARMS = 0.02;
  private static final double HOURS = 12;
  private static final int READINGS_A_SECOND = 300_000;
  private static final List<Integer> SIZES = List.of(1_000_000, 2_000_000, 4_000_000, 8_000_000);

  @Override
  public String name() {
    return "detect";
  }

  @Override
  public List<Case> cases(Path data) {
    var meter = data.resolve("meter");
    var homes = meter.resolve("daiad_8_users.csv");
    if (!Files.exists(homes)) return List.of();
    var cases = new ArrayList<Case>();
    cases.add(new Case("8 homes: alarms", ALARMS + " a day", run -> alarms(homes, run)));
    cases.add(new Case("8 homes: delay", HOURS + " h", run -> delay(homes, run)));
    cases.add(new Case("8 homes: rule as fast", "more alarms", run -> rule(homes, run)));
    cases.add(new Case("8 homes: 0.05 alarms allowed", "rule of 12 h", run -> lively(homes, run)));
    for (int size : SIZES)
      cases.add(new Case(size + " readings", READINGS_A_SECOND + "/s", _ -> pace(homes, size)));
    cases.add(new Case("NAB artificial", "100", run -> nab(meter.resolve("nab"), run)));
    return cases;
  }

  private static Measured alarms(Path file, Run run) throws IOException {
    double alarms = DetectCommand.solve(Problem.read(file), 0, run).alarmsPerHouseholdDay();
    return new Measured(String.format(Locale.ROOT, "%.4f a day", alarms), "", alarms <= ALARMS);
  }

  private static Measured delay(Path file, Run run) throws IOException {
    double hours = compared(file, run).medianHours();
    return new Measured(String.format(Locale.ROOT, "%.1f h", hours), "", hours < HOURS);
  }

  private static Measured rule(Path file, Run run) throws IOException {
    var solution = DetectCommand.solve(Problem.read(file), 100, run);
    double rule = Objects.requireNonNull(solution.planted()).equalRuleAlarmsPerHouseholdDay();
    double times = rule / solution.alarmsPerHouseholdDay();
    return new Measured(String.format(Locale.ROOT, "%.1f times as many", times), "", times > 1);
  }

  /** As fast as the rule of twelve hours: with how many of its alarms. */
  private static Measured lively(Path file, Run run) throws IOException {
    var solution = DetectCommand.solve(Problem.read(file), 100, 0.05, run);
    var planted = Objects.requireNonNull(solution.planted());
    double rule = planted.rule12AlarmsPerHouseholdDay();
    var text =
        String.format(
            Locale.ROOT,
            "%.1f h, %.3f a day (rule %.1f h, %.3f)",
            planted.medianHours(),
            solution.alarmsPerHouseholdDay(),
            planted.rule12MedianHours(),
            rule);
    boolean kept = planted.medianHours() < HOURS && solution.alarmsPerHouseholdDay() < rule;
    return new Measured(text, "", kept);
  }

  private static Solution.Comparison compared(Path file, Run run) throws IOException {
    return Objects.requireNonNull(DetectCommand.solve(Problem.read(file), 100, run).planted());
  }

  private static Measured pace(Path file, int readings) throws IOException {
    var meters = Problem.read(file).meters();
    feed(meters, readings / 4);
    long begun = System.nanoTime();
    int fed = feed(meters, readings);
    double pace = fed / ((System.nanoTime() - begun) / 1e9);
    return new Measured(String.format(Locale.ROOT, "%.0f/s", pace), "", pace > READINGS_A_SECOND);
  }

  private static int feed(List<Series> meters, int readings) {
    int fed = 0;
    for (int turn = 0; fed < readings; turn++) {
      var series = meters.get(turn % meters.size());
      var home = new Home(series.home(), series.meter());
      for (int i = 0; i < series.at().length && fed < readings; i++, fed++)
        home.reading(series.at()[i], series.total()[i]);
    }
    return fed;
  }

  private static Measured nab(Path nab, Run run) throws IOException {
    return new Measured(String.format(Locale.ROOT, "%.2f", nabScore(nab, run)), "", true);
  }

  /** The score over both artificial folders. */
  public static double nabScore(Path nab, Run run) throws IOException {
    var labels =
        JsonMapper.shared().readTree(Files.readString(nab.resolve("labels/combined_windows.json")));
    var score = new NabScore();
    for (var folder : List.of("artificialNoAnomaly", "artificialWithAnomaly"))
      try (var files = Files.list(nab.resolve(folder))) {
        for (var file : files.sorted().toList())
          add(score, Problem.read(file), labels.get(folder + "/" + file.getFileName()), run);
      }
    return score.score();
  }

  private static void add(NabScore score, Problem problem, JsonNode labels, Run run) {
    var series = problem.meters().getFirst();
    var windows = new ArrayList<NabScore.Window>();
    for (var window : labels)
      windows.add(
          new NabScore.Window(
              series.from(time(window.get(0).asString())),
              series.from(time(window.get(1).asString()))));
    var alarms = DetectCommand.solve(problem, 0, run).homes().getFirst().alarms();
    var found = alarms.stream().map(alarm -> series.from(time(alarm.found()))).toList();
    score.add(series.at().length, windows, found);
  }

  private static long time(String text) {
    var clock = text.length() > 19 ? text.substring(0, 19) : text;
    return LocalDateTime.parse(clock.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
  }
}
