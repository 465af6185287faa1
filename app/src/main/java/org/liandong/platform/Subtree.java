package org.liandong.platform;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.liandong.base.PlaceCode;

/** A place and what lies in it, as a range of codes that an index walks. */
public final class Subtree {
  private static final int CITY = 4;

  private Subtree() {}

  /**
   * The rows whose code is the place's or begins with it; all rows under the nation.
   *
   * <p>The bounds of a province or a city are written into the statement: how much of a table lies
   * between them decides which index serves, and a plan for any bounds cannot know it. Those of
   * smaller places are parameters, so that one plan serves them all.
   */
  public static Condition of(Field<String> column, PlaceCode place) {
    var code = place.value();
    if (code.isEmpty()) return trueCondition();
    if (code.length() > CITY) return column.ge(val(code)).and(column.lt(val(code + "~")));
    return column.ge(inline(code)).and(column.lt(inline(code + "~")));
  }
}
