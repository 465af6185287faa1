package org.liandong.territory;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;

/** What a name does to a row that had another: the old name is kept, and goes on being found. */
final class Renaming {
  private Renaming() {}

  /**
   * The columns {@code former} and {@code words} beside the new name; the same name changes none.
   */
  static Map<Field<?>, Field<?>> columns(Table<?> table, String name) {
    var old = table.field("name", String.class);
    var former = table.field("former", String[].class);
    var words = table.field("words");
    var same = condition("{0} = {1}", old, val(name));
    var kept =
        field(
            "array_remove(array_append(array_remove({0}, {1}), {1}), {2})",
            String[].class, former, old, val(name));
    var found = field("{0} || {1}", Object.class, Columns.words(name), words);
    return Map.of(
        former,
        when(same, former).otherwise(kept),
        words,
        when(same, field("{0}", Object.class, words)).otherwise(found));
  }
}
