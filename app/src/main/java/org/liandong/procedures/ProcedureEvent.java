package org.liandong.procedures;

import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;

/**
 * Something was done in a procedure.
 *
 * @param nr the number of the fact it left
 * @param stage where it stands after it
 * @param turned whether another step is open now, or it is over
 * @param about the printed id of another module's subject, or null
 */
public record ProcedureEvent(
    Procedure.Id id,
    int nr,
    Act.Kind kind,
    Stage stage,
    boolean turned,
    @Nullable String about,
    AccountId owner,
    AccountId by) {

  /** Whoever began it is told of what others did. */
  public boolean tells() {
    return !by.equals(owner) && (turned || kind == Act.Kind.OBJECTED);
  }

  /** What was asked of meetings and notices is asked no more. */
  public boolean stops() {
    return kind == Act.Kind.RETURNED || (turned && stage != Stage.RUNNING);
  }
}
