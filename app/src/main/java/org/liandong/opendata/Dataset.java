package org.liandong.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public records that a module publishes: a bean of this type appears in the catalogue, can be
 * taken away whole, and has a feed of changes. It must not carry personal data.
 */
public interface Dataset {

  /** Small letters, digits and hyphens: its address. */
  String name();

  /**
   * The message key of its title. {@code <words>.about} describes it, {@code <words>.<column>}
   * names each column.
   */
  String words();

  /** The columns, the key first. */
  List<Column> columns();

  /**
   * The next records in the order of their changes. A record that changed comes again; each state
   * comes at most once, and none is left out. {@link ChangeFeed} does this for a table.
   *
   * @param position where the last batch ended; null for the beginning
   * @throws org.liandong.base.Invalid when it is not a position of this dataset
   */
  Batch after(@Nullable String position, int limit);

  default Licence licence() {
    return Licence.CC_BY_4;
  }
}
