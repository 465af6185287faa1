package org.liandong.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liandong.platform.Sheet;
import org.liandong.policy.Catalogue.Item;
import org.liandong.policy.Catalogue.Listing;

/**
 * A table of rows turned into the items of a list. Columns: {@code code, name} are needed, {@code
 * parent, name_en, list} may be there, all others become attributes.
 */
final class CatalogueTable {
  private static final Set<String> OWN = Set.of("code", "parent", "name", "name_en", "list");

  /** What is wrong in a row; the words are the message {@code policy.row.}. */
  enum Problem {
    NO_CODE,
    NO_NAME,
    TWICE,
    NO_SUCH_PARENT,
    CIRCLE,
    UNKNOWN_LIST,
    NOT_IN_LIST,
    NO_CLASS,
    TOO_LONG
  }

  /**
   * A row that cannot be taken.
   *
   * @param line as a person counts: the head is line 1
   */
  record Fault(int line, Problem problem, String value) {}

  /** What came of a table: items, or faults and then no items. */
  record Result(List<Item> items, List<Fault> faults) {}

  private final List<Item> items = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private CatalogueTable() {}

  /** Every row is looked at; one fault anywhere and nothing is taken. */
  static Result read(List<Sheet.Row> rows) {
    return read(rows, Map.of());
  }

  /**
   * A column that is named like another list refers to it: its codes must be in that list, and what
   * is allowed must name one (ADM-01).
   *
   * @param others the codes of other lists, by key
   */
  static Result read(List<Sheet.Row> rows, Map<String, Set<String>> others) {
    var table = new CatalogueTable();
    for (var row : rows) table.take(row);
    table.parents();
    others.forEach(table::refer);
    return new Result(table.faults.isEmpty() ? table.items : List.of(), table.faults);
  }

  /** The list of a pack, whose faults stop the start. */
  static List<Item> pack(String file, byte[] bytes) {
    var result = read(rows(file, bytes));
    if (result.faults().isEmpty()) return result.items();
    var fault = result.faults().getFirst();
    throw new PackFault(file, fault.line(), fault.problem() + " " + fault.value());
  }

  private static List<Sheet.Row> rows(String file, byte[] bytes) {
    try {
      return TableFile.named(bytes).rows();
    } catch (Sheet.Unreadable e) {
      throw new PackFault(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private void take(Sheet.Row row) {
    var code = row.text("code");
    var name = row.text("name");
    if (code.isEmpty()) faults.add(new Fault(row.line(), Problem.NO_CODE, ""));
    if (name.isEmpty()) faults.add(new Fault(row.line(), Problem.NO_NAME, code));
    if (code.length() > 100 || name.length() > 500)
      faults.add(new Fault(row.line(), Problem.TOO_LONG, code));
    if (!code.isEmpty() && lines.putIfAbsent(code, row.line()) != null)
      faults.add(new Fault(row.line(), Problem.TWICE, code));
    var parent = row.text("parent");
    var listing = listing(row);
    items.add(
        new Item(
            code,
            parent.isEmpty() ? null : parent,
            name,
            row.text("name_en"),
            listing,
            attributes(row)));
  }

  private Listing listing(Sheet.Row row) {
    var text = row.text("list");
    switch (text.toUpperCase(Locale.ROOT)) {
      case "", "NONE", "无" -> {
        return Listing.NONE;
      }
      case "POSITIVE", "正面", "正面清单" -> {
        return Listing.POSITIVE;
      }
      case "NEGATIVE", "负面", "负面清单" -> {
        return Listing.NEGATIVE;
      }
      default -> faults.add(new Fault(row.line(), Problem.UNKNOWN_LIST, text));
    }
    return Listing.NONE;
  }

  private static Map<String, String> attributes(Sheet.Row row) {
    var attributes = new LinkedHashMap<String, String>();
    row.cells()
        .forEach((column, value) -> {
          if (!OWN.contains(column) && !value.isEmpty()) attributes.put(column, value);
        });
    return attributes;
  }

  private void parents() {
    var above = new HashMap<String, String>();
    for (var item : items) if (item.parent() != null) above.put(item.code(), item.parent());
    for (var item : items) {
      var parent = item.parent();
      if (parent == null) continue;
      int line = lines.getOrDefault(item.code(), 0);
      if (!lines.containsKey(parent)) faults.add(new Fault(line, Problem.NO_SUCH_PARENT, parent));
      else if (circles(item.code(), above)) faults.add(new Fault(line, Problem.CIRCLE, parent));
    }
  }

  private void refer(String key, Set<String> codes) {
    if (items.stream().noneMatch(item -> item.attributes().containsKey(key))) return;
    for (var item : items) {
      var code = item.text(key);
      int line = lines.getOrDefault(item.code(), 0);
      if (!code.isEmpty() && !codes.contains(code))
        faults.add(new Fault(line, Problem.NOT_IN_LIST, code));
      if (code.isEmpty() && item.listing() == Listing.POSITIVE)
        faults.add(new Fault(line, Problem.NO_CLASS, item.code()));
    }
  }

  private static boolean circles(String code, Map<String, String> above) {
    var seen = new HashSet<String>();
    for (var at = code; at != null; at = above.get(at)) if (!seen.add(at)) return true;
    return false;
  }
}
