package org.liandong.procedures.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.liandong.base.Position;
import org.liandong.identity.Tier;
import org.liandong.policy.Texts;

/**
 * A procedure as a pack writes it: ordered steps, each with gates that are open side by side.
 *
 * @param key stable name in its pack, as {@code applications.five-levels}
 * @param level at which places it is begun
 * @param starters who may begin it
 * @param open whether anyone may look at it without signing in
 * @param every how often a place has to begin it, {@link Cycle#NEVER} when it is free
 * @param kinds what its subjects can be; empty when they are all alike
 * @param rows the requirements it carries
 */
public record Route(
    String key,
    Name name,
    Name note,
    Tier level,
    Set<Position> starters,
    boolean open,
    Cycle every,
    List<Option> kinds,
    List<String> rows,
    Source source,
    List<Step> steps) {

  public Route {
    starters = Set.copyOf(starters);
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }

  /** Words in both languages. */
  public record Name(String chinese, String english) {
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") && !english.isEmpty() ? english : chinese;
    }
  }

  /** Something to choose from: a kind of subject, a kind of paper. */
  public record Option(String key, Name name) {}

  /**
   * Where it is written.
   *
   * @param quote the exact words; empty when the route is our reading
   * @param text the file of the policy text
   */
  public record Source(String quote, String text, int line, boolean reading) {
    public String label() {
      return quote.isEmpty() ? "" : "“" + quote + "” " + Texts.named(text + ":" + line);
    }
  }

  /** How often a procedure is due. */
  public enum Cycle {
    NEVER,
    QUARTER,
    HALF_YEAR,
    YEAR
  }

  /**
   * What has to be passed before the next step opens.
   *
   * @param days working days until it is late
   */
  public record Step(String key, Name name, int days, List<Condition> when, List<Gate> gates) {
    public Step {
      when = List.copyOf(when);
      gates = List.copyOf(gates);
    }

    /** The gates this subject has to pass here; none when the step is not for it. */
    public List<Gate> gates(Subject subject) {
      if (!Condition.all(when, subject)) return List.of();
      var mine = new ArrayList<Gate>(gates.size());
      for (var gate : gates) if (Condition.all(gate.head().when(), subject)) mine.add(gate);
      return List.copyOf(mine);
    }
  }

  public Stream<Gate> gates() {
    return steps.stream().flatMap(step -> step.gates().stream());
  }

  /** The number of a step by its key, or -1. */
  public int index(String step) {
    for (int i = 0; i < steps.size(); i++) if (steps.get(i).key().equals(step)) return i;
    return -1;
  }

  /** The first step from {@code from} on that has something to pass, or the number of steps. */
  public int next(int from, Subject subject) {
    for (int i = from; i < steps.size(); i++) if (!steps.get(i).gates(subject).isEmpty()) return i;
    return steps.size();
  }
}
