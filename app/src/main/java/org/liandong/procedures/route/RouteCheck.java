package org.liandong.procedures.route;

import static org.liandong.procedures.route.Finding.fault;
import static org.liandong.procedures.route.Finding.hint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Tier;
import org.liandong.procedures.route.Finding.Kind;

/**
 * Looks through a route before it is adopted: gates nobody can reach or pass, levels left out,
 * seats nobody holds, more votes asked for than there are.
 */
public final class RouteCheck {
  private final Route route;
  private final PlaceCode place;
  private final LocalDate today;
  private final ToIntFunction<Seat> holders;
  private final List<Finding> found = new ArrayList<>();

  private RouteCheck(Route route, PlaceCode place, LocalDate today, ToIntFunction<Seat> holders) {
    this.route = route;
    this.place = place;
    this.today = today;
    this.holders = holders;
  }

  /**
   * @param place for which it is to be adopted
   * @param holders how many hold a seat over the place; negative when that cannot be said there
   */
  public static List<Finding> of(
      Route route, PlaceCode place, LocalDate today, ToIntFunction<Seat> holders) {
    var check = new RouteCheck(route, place, today, holders);
    check.whole();
    for (var step : route.steps()) check.step(step);
    check.levels();
    return check.found;
  }

  private void whole() {
    if (route.steps().isEmpty()) found.add(fault("", Kind.NO_STEPS));
    if (route.starters().isEmpty()) found.add(fault("", Kind.NO_STARTER));
    var deciding =
        route.steps().stream()
            .filter(step -> step.gates().stream().anyMatch(Gate.Opinion.class::isInstance))
            .findFirst();
    if (deciding.isPresent() && route.steps().getFirst().equals(deciding.get()))
      found.add(hint(deciding.get().key(), Kind.NO_WAY_BACK));
  }

  private void step(Route.Step step) {
    var work = step.gates().stream().filter(gate -> !(gate instanceof Gate.Window)).toList();
    if (work.isEmpty()) found.add(fault(step.key(), Kind.NO_GATES));
    if (contradict(step.when())) found.add(fault(step.key(), Kind.UNREACHABLE));
    for (var gate : step.gates()) {
      if (contradict(Stream.concat(step.when().stream(), gate.head().when().stream()).toList()))
        found.add(fault(gate.key(), Kind.UNREACHABLE));
      gate(gate);
      gate.seats().forEach(seat -> seat(gate, seat));
    }
  }

  /** Conditions that no subject of this place and route meets together. */
  private boolean contradict(List<Condition> conditions) {
    var least = Money.ZERO;
    Money bound = null;
    for (var condition : conditions)
      switch (condition) {
        case Condition.AmountAtLeast it ->
            least = least.compareTo(it.least()) > 0 ? least : it.least();
        case Condition.AmountBelow it ->
            bound = bound == null || bound.compareTo(it.bound()) > 0 ? it.bound() : bound;
        case Condition.KindIn it -> {
          if (route.kinds().stream().noneMatch(kind -> it.kinds().contains(kind.key())))
            return true;
        }
        case Condition.PlaceIn it -> {
          if (it.places().stream().noneMatch(at -> at.contains(place) || place.contains(at)))
            return true;
        }
      }
    return (bound != null && bound.compareTo(least) <= 0) || noKindLeft(conditions);
  }

  private boolean noKindLeft(List<Condition> conditions) {
    var kinds = conditions.stream().filter(Condition.KindIn.class::isInstance).toList();
    return !kinds.isEmpty()
        && route.kinds().stream()
            .noneMatch(kind ->
                kinds.stream()
                    .allMatch(it -> ((Condition.KindIn) it).kinds().contains(kind.key())));
  }

  private void gate(Gate gate) {
    boolean stuck =
        switch (gate) {
          case Gate.Evidence it ->
              it.kinds().isEmpty() || it.minimum() < 1 || it.minimum() > it.kinds().size();
          case Gate.Quota it -> it.limit() < 1;
          case Gate.Ranking it -> it.top() < 1;
          case Gate.Confirmation it -> it.parties().isEmpty();
          case Gate.Notice it -> it.days() < 1;
          case Gate.Window it ->
              it.span() instanceof Gate.Span.Days days
                  && (days.to().isBefore(days.from()) || days.to().isBefore(today));
          case Gate.Meeting it -> it.roster() > 0 && it.quorum().need(it.roster()) > it.roster();
          case Gate.Opinion _ -> false;
        };
    if (!stuck) return;
    found.add(
        gate instanceof Gate.Meeting it
            ? fault(gate.key(), Kind.OVER_ROSTER, it.quorum().need(it.roster()), it.roster())
            : fault(gate.key(), Kind.NEVER_PASSED));
  }

  private void seat(Gate gate, Seat seat) {
    if (seat.level().compareTo(route.level()) > 0) {
      found.add(fault(gate.key(), Kind.LEVEL_BELOW, seat.level()));
      return;
    }
    int held = holders.applyAsInt(seat);
    if (held == 0) found.add(hint(gate.key(), Kind.NOBODY));
    if (held > 0 && gate instanceof Gate.Opinion it && it.countersign() != null) {
      int need = Objects.requireNonNull(it.countersign()).need(held);
      if (need > held) found.add(fault(gate.key(), Kind.OVER_ROSTER, need, held));
    }
  }

  /** From opinion to opinion one level up at most: no level is passed by. */
  private void levels() {
    Tier before = null;
    for (var step : route.steps())
      for (var gate : step.gates())
        if (gate instanceof Gate.Opinion opinion) {
          var level = opinion.seat().level();
          if (before != null && before.ordinal() - level.ordinal() > 1)
            found.add(fault(gate.key(), Kind.MISSING_LEVEL, Tier.values()[before.ordinal() - 1]));
          if (before != null && level.ordinal() > before.ordinal())
            found.add(hint(gate.key(), Kind.LEVEL_DOWN));
          before = level;
        }
  }
}
