package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.MOVEMENT;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;

/** A movement as one part of the book sees it. */
final class View {
  private View() {}

  /** What it added to the part; negative for what it took. */
  static long effect(Scope scope, Record row) {
    var amount = row.get(MOVEMENT.AMOUNT);
    return (inside(scope, row, true) ? amount : 0) - (inside(scope, row, false) ? amount : 0);
  }

  private static boolean inside(Scope scope, Record row, boolean to) {
    var role = Role.valueOf(row.get(to ? MOVEMENT.TO_ROLE : MOVEMENT.FROM_ROLE));
    if (!role.inside()) return false;
    return switch (scope.kind()) {
      case BOOK, SOURCE -> true;
      case LINE -> is(scope, row, to ? MOVEMENT.TO_LINE : MOVEMENT.FROM_LINE);
      case PROJECT -> is(scope, row, to ? MOVEMENT.TO_PROJECT : MOVEMENT.FROM_PROJECT);
    };
  }

  /** What was left in the part after it. */
  static long rest(Scope scope, Record row) {
    return switch (scope.kind()) {
      case BOOK -> row.get(MOVEMENT.BOOK_REST);
      case SOURCE -> row.get(MOVEMENT.SOURCE_REST);
      case LINE ->
          is(scope, row, MOVEMENT.TO_LINE)
              ? row.get(MOVEMENT.TO_LINE_REST)
              : row.get(MOVEMENT.FROM_LINE_REST);
      case PROJECT ->
          is(scope, row, MOVEMENT.TO_PROJECT)
              ? row.get(MOVEMENT.TO_PROJECT_REST)
              : row.get(MOVEMENT.FROM_PROJECT_REST);
    };
  }

  private static boolean is(Scope scope, Record row, Field<UUID> column) {
    return UUID.fromString(scope.key()).equals(row.get(column));
  }
}
