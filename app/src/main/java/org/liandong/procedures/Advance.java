package org.liandong.procedures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Holders;
import org.liandong.procedures.Fact.By;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Seat;
import org.springframework.stereotype.Component;

/**
 * Works out what an act brings with it, before anything is written: who countersigns now, and which
 * places of quotas are taken or given back.
 */
@Component
class Advance {
  private final Holders holders;
  private final Quotas quotas;

  /**
   * What is to be written.
   *
   * @param round the round in which the first of the facts happened
   */
  record Moves(List<Fact> facts, int round, Progress progress) {}

  Advance(Holders holders, Quotas quotas) {
    this.holders = holders;
    this.quotas = quotas;
  }

  /** A new procedure; refused when a level it asks for does not exist above its place. */
  Moves begin(Progress begun, Fact started) {
    begun
        .route()
        .gates()
        .flatMap(gate -> gate.seats().stream())
        .forEach(seat -> exists(seat, begun));
    var run = new Run(begun, started.at());
    run.facts.add(started);
    run.follow();
    return run.moves();
  }

  private static void exists(Seat seat, Progress begun) {
    if (seat.desk(begun.subject().place()).isEmpty())
      throw new Refused(ProcedureRefusal.LEVEL_MISSING, clause(begun), seat.level());
  }

  /** An act, with what follows from it. */
  Moves act(Progress before, By by, Act act, int papers, Instant now) {
    var run = new Run(before, now);
    run.reseat(act.gate());
    run.add(by, act, papers);
    run.release(before);
    run.follow();
    return run.moves();
  }

  /** The seats of a countersign filled anew; null when nothing changed. */
  @Nullable Moves reseat(Progress before, Instant now) {
    var run = new Run(before, now);
    before.waiting().map(Gate::key).toList().forEach(run::reseat);
    run.follow();
    return run.facts.isEmpty() ? null : run.moves();
  }

  /** The clause a refusal rests on: what the open step says, and where the route is written. */
  static Refused.Clause clause(Progress progress) {
    var route = progress.route();
    int at = Math.min(progress.step(), route.steps().size() - 1);
    var source = route.source().label();
    return new Refused.Clause(
        route.name().chinese() + " · " + route.steps().get(at).name().chinese(),
        source.isEmpty() ? route.name().in(Locale.ENGLISH) : source);
  }

  /** One act under way. */
  private final class Run {
    private final List<Fact> facts = new ArrayList<>();
    private final Instant now;
    private final int round;
    private Progress progress;

    Run(Progress before, Instant now) {
      this.round = before.round();
      this.progress = before;
      this.now = now;
    }

    Moves moves() {
      return new Moves(facts, round, progress);
    }

    void add(By by, Act act, int papers) {
      var fact = new Fact(progress.version() + 1, now, by, act, papers);
      progress = progress.weigh(fact).orRefuse(clause(progress));
      facts.add(fact);
    }

    /** What opens with a step is seated and placed at once; a full quota refuses what led to it. */
    void follow() {
      for (var next = platformAct(); next != null; next = platformAct())
        add(By.of(Actor.PLATFORM), next, 0);
    }

    private @Nullable Act platformAct() {
      var waiting = progress.waiting().toList();
      for (var gate : waiting)
        if (gate instanceof Gate.Opinion it
            && it.countersign() != null
            && progress.facts(it.key()).isEmpty()) return seated(it);
      if (waiting.isEmpty() || !waiting.stream().allMatch(Gate.Quota.class::isInstance))
        return null;
      return placed((Gate.Quota) waiting.getFirst());
    }

    private Act placed(Gate.Quota gate) {
      var counter = Quotas.counter(progress.route().key(), gate, progress.subject(), now);
      var number =
          quotas
              .take(counter)
              .orElseThrow(
                  () -> new Refused(ProcedureRefusal.QUOTA_FULL, clause(progress), gate.limit()));
      return new Act.Placed(gate.key(), Math.min(number, gate.limit()), "");
    }

    /** Who decided stays; whoever holds the seat today comes in. */
    private Act seated(Gate.Opinion gate) {
      var facts = progress.facts(gate.key());
      var spoken = Outcome.spoken(facts);
      var seats = new LinkedHashSet<Act.Member>();
      Outcome.roster(facts).stream()
          .filter(it -> spoken.contains(it.account()))
          .forEach(seats::add);
      var desk = gate.seat().desk(progress.subject().place()).orElseThrow();
      var today = now.atZone(WorkingDays.ZONE).toLocalDate();
      holders.of(gate.seat().role(), desk, gate.seat().line(), today).stream()
          .filter(holder -> !holder.account().equals(progress.subject().owner()))
          .filter(holder -> !spoken.contains(holder.account()))
          .forEach(holder -> seats.add(new Act.Member(holder.account(), holder.name())));
      return new Act.Seated(gate.key(), List.copyOf(seats), "");
    }

    void reseat(String key) {
      progress
          .waiting()
          .filter(gate -> gate.key().equals(key))
          .filter(gate -> gate instanceof Gate.Opinion it && it.countersign() != null)
          .map(gate -> seated((Gate.Opinion) gate))
          .filter(act -> !same((Act.Seated) act))
          .toList()
          .forEach(act -> add(By.of(Actor.PLATFORM), act, 0));
    }

    private boolean same(Act.Seated seated) {
      var before = Outcome.roster(progress.facts(seated.gate()));
      return new LinkedHashSet<>(before).equals(new LinkedHashSet<>(seated.roster()));
    }

    /** Places of a quota that were taken and no longer count are given back. */
    void release(Progress before) {
      var kept = new HashMap<>(progress.standing());
      if (progress.stage() == Stage.WITHDRAWN || progress.stage() == Stage.REJECTED) kept.clear();
      before
          .route()
          .gates()
          .filter(Gate.Quota.class::isInstance)
          .map(Gate.Quota.class::cast)
          .filter(gate -> !before.facts(gate.key()).isEmpty() && !kept.containsKey(gate.key()))
          .forEach(gate -> quotas.release(counter(before, gate)));
    }

    private Quotas.Counter counter(Progress before, Gate.Quota gate) {
      var placed = Objects.requireNonNull(before.facts(gate.key())).getFirst();
      return Quotas.counter(before.route().key(), gate, before.subject(), placed.at());
    }
  }
}
