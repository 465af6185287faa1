package org.liandong.engine.district;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * Simulated annealing: units at a border change sides, alone or in exchange for another one; being
 * out of balance costs more and more. Plans in between are always in one piece. Kirkpatrick,
 * Gelatt, Vecchi (1983), Optimization by simulated annealing.
 */
final class Anneal {
  private static final double HOT = 1.5;
  private static final double COLD = 0.12;
  private static final double BALANCE = 10;

  private final Plan plan;
  private final SplittableRandom random;
  private final double perLine;
  private final double perUnit;
  private double hard;
  int @Nullable [] best;
  long cost = Long.MAX_VALUE;
  private double line;

  Anneal(Plan plan, double scale, SplittableRandom random) {
    this.plan = plan;
    this.random = random;
    double all = plan.problem.borders().stream().mapToDouble(Problem.Border::length).sum();
    perLine = all > 0 ? 2 / all : 0;
    perUnit = 1 / scale;
  }

  /** From the plan as it is, so many steps; false when the time was up before. */
  boolean run(long steps, double hottest, Run run) {
    double mean = Math.max(1, (double) plan.problem.total() / plan.weight.length);
    note();
    for (long step = 0; step < steps; step++) {
      double share = (double) step / steps;
      double heat = hottest * HOT * Math.pow(COLD / HOT, share);
      hard = BALANCE * Math.pow(100, share) / mean;
      if ((step & 0x3fff) == 0 && run.over()) return false;
      step(heat);
    }
    return true;
  }

  private void step(double heat) {
    int unit = random.nextInt(plan.partOf.length);
    int part = beside(unit);
    if (part < 0) return;
    if (random.nextInt(4) > 0) single(unit, part, heat);
    else exchange(unit, part, heat);
  }

  /** A part a unit touches, other than its own, or -1. */
  private int beside(int unit) {
    int many = plan.start[unit + 1] - plan.start[unit];
    if (many == 0) return -1;
    int part = plan.partOf[plan.other[plan.start[unit] + random.nextInt(many)]];
    return part == plan.partOf[unit] ? -1 : part;
  }

  private void single(int unit, int part, double heat) {
    double change = change(unit, part);
    if (!accepted(change, heat) || !plan.mayLeave(unit)) return;
    plan.move(unit, part);
    note();
  }

  private double change(int unit, int part) {
    int from = plan.partOf[unit];
    long weight = plan.problem.weight()[unit];
    long off =
        plan.off(from, plan.weight[from] - weight)
            - plan.off(from, plan.weight[from])
            + plan.off(part, plan.weight[part] + weight)
            - plan.off(part, plan.weight[part]);
    return perUnit * plan.change(unit, part) + perLine * plan.longer(unit, part) + hard * off;
  }

  private void exchange(int unit, int part, double heat) {
    int from = plan.partOf[unit];
    if (!plan.mayLeave(unit)) return;
    int back = random.nextInt(plan.partOf.length);
    for (int tries = 0; plan.partOf[back] != part || !touches(back, from, unit); tries++) {
      if (tries == 12) return;
      back = random.nextInt(plan.partOf.length);
    }
    double change = change(unit, part);
    plan.move(unit, part);
    change += change(back, from);
    if (touches(back, from, unit) && accepted(change, heat) && plan.mayLeave(back)) {
      plan.move(back, from);
      note();
    } else {
      plan.move(unit, from);
    }
  }

  private boolean touches(int unit, int part, int except) {
    for (int k = plan.start[unit]; k < plan.start[unit + 1]; k++)
      if (plan.other[k] != except && plan.partOf[plan.other[k]] == part) return true;
    return false;
  }

  private boolean accepted(double change, double heat) {
    return change <= 0 || random.nextDouble() < Math.exp(-change / heat);
  }

  private void note() {
    if (plan.borders > cost || plan.borders == cost && plan.line >= line - 1e-9) return;
    if (!plan.balanced()) return;
    cost = plan.borders;
    line = plan.line;
    best = plan.partOf.clone();
  }
}
