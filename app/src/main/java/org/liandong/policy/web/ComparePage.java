package org.liandong.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Definition;

/**
 * The regions side by side: a row a rule, a column a pack.
 *
 * @param shared whether only rules that several regions have are shown
 */
public record ComparePage(List<Column> packs, List<Row> rows, boolean shared) {

  public record Column(String pack, int version, String title, String titleEn) {}

  /** One rule; a cell is null where the region says nothing. */
  public record Row(Definition any, List<@Nullable Definition> cells) {}
}
