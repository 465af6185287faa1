package org.liandong.procedures;

import java.time.LocalDate;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.route.Gate;

/** An act that a gate would take: what is asked with before the gate is offered to somebody. */
public final class Trial {
  private static final int MANY = 100_000;

  private Trial() {}

  /** A count that every gate of a meeting would take. */
  public static Act of(Gate.Meeting gate, LocalDate day) {
    int roster = gate.roster() > 0 ? gate.roster() : MANY;
    return new Act.Held(gate.key(), new Tally(day, roster, roster, roster, 0, 0), "");
  }

  /** A posting that every gate of a notice would take. */
  public static Act of(Gate.Notice gate, Progress progress, LocalDate day) {
    var hung = Posters.posting(progress.facts(gate.key()));
    var until = hung.map(Posting::until).filter(day::isBefore).orElse(day);
    return new Act.Posted(gate.key(), new Posting(day, until, MANY), "");
  }
}
