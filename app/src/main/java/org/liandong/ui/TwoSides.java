package org.liandong.ui;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The same things from two sides: the rows of the desk, and those that everybody may read. */
public record TwoSides(Titled desk, Titled everybody) {

  /**
   * The newest that hold the words, each with its page on the side of whoever seeks.
   *
   * @param seen what the seeker sees at the desk; null for who does not work there
   */
  public List<Found> find(DSLContext sql, @Nullable Condition seen, String words, int limit) {
    return seen == null
        ? everybody.find(sql, DSL.trueCondition(), words, limit)
        : desk.find(sql, seen, words, limit);
  }
}
