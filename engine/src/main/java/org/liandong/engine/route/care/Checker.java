package org.liandong.engine.route.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.liandong.engine.route.care.Problem.Carer;
import org.liandong.engine.route.care.Problem.Patient;
import org.liandong.engine.route.care.Solution.Route;
import org.liandong.engine.route.care.Solution.Visit;

/** Goes every round again by its printed times, with the words of the problem alone. */
public final class Checker {
  private static final double TOLERANCE = 1e-6;

  private final Problem problem;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Carer> carers = new HashMap<>();
  private final Map<String, List<Visit>> seen = new HashMap<>();
  private final Map<String, List<String>> by = new HashMap<>();
  private double distance;
  private double tardy;
  private double worst;
  private int unfamiliar;

  private Checker(Problem problem) {
    this.problem = problem;
    for (int p = 0; p < problem.patients().size(); p++)
      rows.put(problem.patients().get(p).id(), p + 1);
    for (var carer : problem.carers()) carers.put(carer.id(), carer);
  }

  /** The solution of these routes with its figures counted here, compared with {@code cost}. */
  static Solution checked(
      Problem problem, List<Route> routes, List<String> left, List<String> words, double cost) {
    var checker = new Checker(problem);
    checker.walk(routes, left);
    double value = (checker.distance + checker.tardy + checker.worst) / 3;
    double whole = value + problem.continuity() * checker.unfamiliar;
    require(
        Math.abs(whole - cost) < TOLERANCE * Math.max(1, cost), "cost " + whole + " not " + cost);
    return new Solution(
        problem.name(),
        value,
        checker.distance,
        checker.tardy,
        checker.worst,
        checker.unfamiliar,
        routes,
        left,
        words,
        "plan and cost agreed");
  }

  /**
   * The cost of a plan without its unfamiliar faces.
   *
   * @throws IllegalStateException when it is no plan of the problem
   */
  public static double cost(Problem problem, List<Route> routes, List<String> left) {
    var checker = new Checker(problem);
    checker.walk(routes, left);
    return (checker.distance + checker.tardy + checker.worst) / 3;
  }

  private void walk(List<Route> routes, List<String> left) {
    var out = new HashSet<String>();
    for (var route : routes) {
      var carer = carers.get(route.carer());
      require(carer != null && out.add(route.carer()), "carer unknown or out twice");
      if (carer != null) round(carer, route.locations());
    }
    for (var patient : problem.patients())
      if (left.contains(patient.id())) require(!seen.containsKey(patient.id()), "left and visited");
      else patient(patient);
  }

  private void round(Carer carer, List<Visit> visits) {
    int at = 0;
    double time = carer.from();
    for (var visit : visits) {
      int row = rows.getOrDefault(visit.patient(), -1);
      require(row > 0, "an unknown patient");
      time = travelled(carer, time, problem.way()[at][row]);
      require(visit.begin() >= time - TOLERANCE, visit.patient() + " before the carer is there");
      require(carer.abilities().contains(visit.service()), visit.patient() + ": not able");
      for (var pause : carer.breaks())
        require(
            visit.end() <= pause.from() + TOLERANCE || visit.begin() >= pause.to() - TOLERANCE,
            visit.patient() + " during a break");
      distance += problem.way()[at][row];
      seen.computeIfAbsent(visit.patient(), _ -> new ArrayList<>()).add(visit);
      by.computeIfAbsent(visit.patient(), _ -> new ArrayList<>()).add(carer.id());
      time = visit.end();
      at = row;
    }
    distance += problem.way()[at][0];
    require(
        travelled(carer, time, problem.way()[at][0]) <= carer.to() + TOLERANCE, "back too late");
  }

  /** Goes minute by break: the way stands still while the carer rests. */
  private static double travelled(Carer carer, double time, double way) {
    for (var pause : carer.breaks()) {
      if (pause.to() <= time) continue;
      double free = Math.max(0, pause.from() - time);
      if (way <= free) return time + way;
      way -= free;
      time = pause.to();
    }
    return time + way;
  }

  private void patient(Patient patient) {
    var visits = seen.getOrDefault(patient.id(), List.of());
    var who = by.getOrDefault(patient.id(), List.of());
    require(visits.size() == patient.needs().size(), patient.id() + ": visits missing or too many");
    require(new HashSet<>(who).size() == who.size(), patient.id() + ": one carer for two visits");
    var begins = new ArrayList<Double>();
    for (var need : patient.needs()) {
      int k = 0;
      while (k < visits.size() && !visits.get(k).service().equals(need.service())) k++;
      require(k < visits.size(), patient.id() + ": without " + need.service());
      var visit = visits.get(k);
      visits = without(visits, k);
      require(Math.abs(visit.end() - visit.begin() - need.duration()) < TOLERANCE, "duration");
      require(visit.begin() >= patient.opens() - TOLERANCE, patient.id() + ": too early");
      double late = Math.max(0, visit.begin() - patient.closes());
      require(!patient.fixed() || late < TOLERANCE, patient.id() + ": a fixed visit too late");
      tardy += late;
      worst = Math.max(worst, late);
      begins.add(visit.begin());
    }
    apart(patient, begins);
    for (var carer : who) {
      require(patient.only().map(carer::equals).orElse(true), patient.id() + ": another carer");
      if (!patient.usual().map(carer::equals).orElse(true)) unfamiliar++;
    }
  }

  private static List<Visit> without(List<Visit> visits, int k) {
    var rest = new ArrayList<>(visits);
    rest.remove(k);
    return rest;
  }

  private static void apart(Patient patient, List<Double> begins) {
    if (begins.size() < 2 || patient.apart().isEmpty()) return;
    double apart = begins.get(1) - begins.get(0);
    var allowed = patient.apart().get();
    require(
        apart >= allowed.least() - TOLERANCE && apart <= allowed.most() + TOLERANCE,
        patient.id() + ": the two visits do not belong together");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new IllegalStateException("the checker disagrees: " + otherwise);
  }
}
