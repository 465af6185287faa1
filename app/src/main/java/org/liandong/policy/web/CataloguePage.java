package org.liandong.policy.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogue.Item;
import org.liandong.policy.Difference;
import org.liandong.ui.Form;

/**
 * One version of a list.
 *
 * @param against the version it is compared with; null for none
 * @param columns names of further columns
 * @param draft whether it still has to be published
 */
public record CataloguePage(
    Catalogue catalogue,
    Spot place,
    List<String> columns,
    List<Line> lines,
    List<Version> versions,
    @Nullable Version against,
    @Nullable Difference difference,
    boolean draft,
    boolean governs,
    Form form) {

  /** An item with its depth below the roots. */
  public record Line(Item item, int depth) {}

  /** Another version of the same list at the same place. */
  public record Version(UUID id, int number, boolean published) {}
}
