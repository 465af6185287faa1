package org.liandong.procedures;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.Subject;

/**
 * What the facts of a procedure fold to: the same function serves the service, the page, the replay
 * and the tests. Pure and total: an act that is not allowed changes nothing and says why.
 *
 * @param round 1, and one more each time it was sent back
 * @param step the number of the open step; the number of steps when all are passed
 * @param standing the facts that count now, by gate: those of passed steps, and those of the open
 *     step in this round
 * @param version how many facts it was folded from
 * @param turned the number of the fact that opened the step: a form shown before it is stale
 * @param since when the step opened
 */
public record Progress(
    Route route,
    Subject subject,
    Stage stage,
    int round,
    int step,
    Map<String, List<Fact>> standing,
    int version,
    int turned,
    Instant since) {

  public Progress {
    standing = Map.copyOf(standing);
  }

  /** Replays a history. Facts that have no place are passed over, as they were when they came. */
  public static Progress of(Route route, Subject subject, List<Fact> facts) {
    var progress = begin(route, subject, facts.getFirst());
    for (var fact : facts.subList(1, facts.size()))
      if (progress.weigh(fact) instanceof Weighed.Allowed allowed) progress = allowed.next();
    return progress;
  }

  static Progress begin(Route route, Subject subject, Fact started) {
    int first = route.next(0, subject);
    var stage = first < route.steps().size() ? Stage.RUNNING : Stage.DONE;
    return new Progress(route, subject, stage, 1, first, Map.of(), 1, started.nr(), started.at());
  }

  /** What an act would do: the progress after it, or why it is refused. */
  Weighed weigh(Fact fact) {
    var barred = Weighing.barred(this, fact);
    return barred == null ? new Weighed.Allowed(after(fact)) : barred;
  }

  private Progress after(Fact fact) {
    return switch (fact.act()) {
      case Act.Started _ -> this;
      case Act.Withdrawn _ -> ended(Stage.WITHDRAWN, fact);
      case Act.Returned back -> back(route.index(back.step()), fact);
      case Act.Opined _,
          Act.Held _,
          Act.Posted _,
          Act.Objected _,
          Act.Replied _,
          Act.Closed _,
          Act.Filed _,
          Act.Confirmed _,
          Act.Ranked _,
          Act.Placed _,
          Act.Seated _ ->
          with(fact).settled(fact);
    };
  }

  private Progress ended(Stage how, Fact fact) {
    return new Progress(
        route, subject, how, round, step, standing, fact.nr(), fact.nr(), fact.at());
  }

  /** Everything from that step on is open again; what was passed before it stays passed. */
  private Progress back(int to, Fact fact) {
    var kept = new LinkedHashMap<>(standing);
    for (var undone : route.steps().subList(to, route.steps().size()))
      undone.gates().forEach(gate -> kept.remove(gate.key()));
    return new Progress(
        route, subject, Stage.RUNNING, round + 1, to, kept, fact.nr(), fact.nr(), fact.at());
  }

  private Progress with(Fact fact) {
    var all = new LinkedHashMap<>(standing);
    var gate = fact.act().gate();
    all.put(gate, Stream.concat(facts(gate).stream(), Stream.of(fact)).toList());
    return new Progress(route, subject, stage, round, step, all, fact.nr(), turned, since);
  }

  /** Ends when a gate failed, goes on when all are passed. */
  private Progress settled(Fact fact) {
    var outcomes = open().map(gate -> outcome(gate)).toList();
    if (outcomes.contains(Outcome.FAILED)) return ended(Stage.REJECTED, fact);
    if (outcomes.contains(Outcome.OPEN)) return this;
    int next = route.next(step + 1, subject);
    var after = next < route.steps().size() ? Stage.RUNNING : Stage.DONE;
    return new Progress(
        route, subject, after, round, next, standing, fact.nr(), fact.nr(), fact.at());
  }

  /** The gates of the open step; none when it is over. */
  public Stream<Gate> open() {
    return stage.open() ? route.steps().get(step).gates(subject).stream() : Stream.empty();
  }

  /** The facts that count at a gate now, in order. */
  public List<Fact> facts(String gate) {
    return standing.getOrDefault(gate, List.of());
  }

  public Outcome outcome(Gate gate) {
    return Outcome.of(gate, facts(gate.key()));
  }

  /** Gates of the open step that still wait for somebody. */
  public Stream<Gate> waiting() {
    return open().filter(gate -> outcome(gate) == Outcome.OPEN);
  }

  /** All who decided in what counts now. */
  Stream<Fact> decisions() {
    return standing.values().stream()
        .flatMap(List::stream)
        .filter(fact -> fact.act() instanceof Act.Opined);
  }

  /** Keys of the steps a matter can be sent back to from here. */
  public List<Route.Step> earlier() {
    return route.steps().subList(0, Math.min(step, route.steps().size())).stream()
        .filter(before -> !before.gates(subject).isEmpty())
        .toList();
  }
}
