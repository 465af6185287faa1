package org.liandong.ui;

import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.liandong.base.Actor;

/** What one module finds for the search over everything. Every module with titles implements it. */
public interface Finder {

  /** Message key of the heading, as {@code purchases.found}. */
  String heading();

  /** The newest that hold the words and that the actor may see, at most {@code limit}. */
  List<Found> find(Actor actor, String words, int limit);

  /** Does a text hold every one of the words? */
  static Condition says(String words, Field<String> text) {
    return Arrays.stream(words.strip().split("\\s+"))
        .<Condition>map(text::containsIgnoreCase)
        .reduce(noCondition(), Condition::and);
  }
}
