package org.liandong.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogue.Item;
import org.liandong.policy.Difference;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Column;

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

  /** What only programs read of an item: shown to the desk. */
  private static final Set<String> INNER =
      Set.of("affair", "apart", "community-duties", "icon", "level", "position", "scene", "slots");

  /** The heads of the table: a code is for the desk, a column without words is left out. */
  public List<Column> heads() {
    var heads = new ArrayList<Column>();
    if (Said.staff()) heads.add(Column.of(Screen.t("policy.column.code")));
    heads.add(Column.of(Screen.t("policy.column.name")));
    if (listed()) heads.add(Column.of(Screen.t("policy.column.listing")));
    if (wide()) heads.add(Column.of(Screen.t("policy.column.more")));
    return heads;
  }

  /** Is any item on a positive or negative list? */
  public boolean listed() {
    return catalogue.items().stream().anyMatch(it -> it.listing() != Catalogue.Listing.NONE);
  }

  /** Does any item say more than its name to this reader? */
  public boolean wide() {
    return catalogue.items().stream().anyMatch(it -> !filled(it).isEmpty());
  }

  /** The further columns in which an item says something to this reader. */
  public List<String> filled(Item item) {
    return columns.stream()
        .filter(it -> !item.text(it).isEmpty() && (Said.staff() || !INNER.contains(it)))
        .toList();
  }

  /** An item with its depth below the roots. */
  public record Line(Item item, int depth) {}

  /** Another version of the same list at the same place. */
  public record Version(UUID id, int number, boolean published) {}
}
