package org.liandong.procedures;

import java.util.List;
import org.liandong.base.Refused;

/** What an act comes to. */
sealed interface Weighed {

  record Allowed(Progress next) implements Weighed {}

  record Barred(ProcedureRefusal reason, List<Object> details) implements Weighed {
    static Barred of(ProcedureRefusal reason, Object... details) {
      return new Barred(reason, List.of(details));
    }
  }

  /** The progress after it, or the refusal thrown, with the clause of the route. */
  default Progress orRefuse(Refused.Clause clause) {
    return switch (this) {
      case Allowed allowed -> allowed.next();
      case Barred barred -> throw new Refused(barred.reason(), clause, barred.details().toArray());
    };
  }
}
