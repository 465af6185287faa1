package org.liandong.engine.route.care;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liandong.engine.route.care.Problem.Break;

/** A problem as plain numbers: a visit for each service of each patient. */
final class Model {
  final Problem problem;
  final int visits;
  final int carers;
  final int patients;
  final double[][] way;

  /** By patient: its visits. */
  final int[][] of;

  /** By visit: row of the distances, patient + 1. */
  final int[] place;

  final int[] need;
  final double[] opens;
  final double[] closes;
  final double[] duration;
  final boolean[] fixed;

  /** By visit: the other one of the same patient, or -1; it begins {@link #lag} after that. */
  final int[] partner;

  final double[] lag;
  final boolean[][] able;
  final double[][] strange;
  final double[] from;
  final double[] to;
  final List<List<Break>> breaks;

  Model(Problem problem) {
    this.problem = problem;
    way = problem.way();
    patients = problem.patients().size();
    carers = problem.carers().size();
    visits = problem.patients().stream().mapToInt(patient -> patient.needs().size()).sum();
    of = new int[patients][];
    place = new int[visits];
    need = new int[visits];
    opens = new double[visits];
    closes = new double[visits];
    duration = new double[visits];
    fixed = new boolean[visits];
    partner = new int[visits];
    lag = new double[visits];
    able = new boolean[visits][carers];
    strange = new double[visits][carers];
    from = problem.carers().stream().mapToDouble(Problem.Carer::from).toArray();
    to = problem.carers().stream().mapToDouble(Problem.Carer::to).toArray();
    breaks = new ArrayList<>();
    for (var carer : problem.carers()) breaks.add(carer.breaks());
    int visit = 0;
    for (int p = 0; p < patients; p++) visit = patient(p, visit);
  }

  private int patient(int p, int visit) {
    var patient = problem.patients().get(p);
    int many = patient.needs().size();
    of[p] = IntStream.range(visit, visit + many).toArray();
    for (int k = 0; k < many; k++) {
      int v = visit + k;
      place[v] = p + 1;
      need[v] = k;
      opens[v] = patient.opens();
      closes[v] = patient.closes();
      duration[v] = patient.needs().get(k).duration();
      fixed[v] = patient.fixed();
      partner[v] = many == 1 ? -1 : 2 * visit + 1 - v;
      var apart = patient.apart();
      if (many == 2 && apart.isPresent())
        lag[v] = k == 0 ? -apart.get().most() : apart.get().least();
      carers(v, patient, patient.needs().get(k).service());
    }
    return visit + many;
  }

  private void carers(int v, Problem.Patient patient, String service) {
    for (int c = 0; c < carers; c++) {
      var carer = problem.carers().get(c);
      able[v][c] =
          carer.abilities().contains(service)
              && patient.only().map(carer.id()::equals).orElse(true);
      boolean known = patient.usual().map(carer.id()::equals).orElse(true);
      strange[v][c] = known ? 0 : problem.continuity();
    }
  }

  /** When a carer who sets out at {@code time} arrives; a break in between is waited for. */
  double arrive(int carer, double time, double way) {
    double arrival = time + way;
    for (var pause : breaks.get(carer)) {
      if (pause.from() >= arrival) break;
      if (pause.to() <= time) continue;
      arrival += pause.to() - Math.max(pause.from(), time);
      time = Math.max(time, pause.to());
    }
    return arrival;
  }

  /** The first moment from {@code time} on at which a visit is not cut by a break. */
  double fit(int carer, double time, double duration) {
    for (var pause : breaks.get(carer))
      if (time < pause.to() && time + duration > pause.from()) time = pause.to();
    return time;
  }
}
