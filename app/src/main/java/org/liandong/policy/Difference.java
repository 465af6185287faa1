package org.liandong.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.liandong.policy.Catalogue.Item;

/** What two versions of a list do not have in common, by code. */
public record Difference(List<Item> added, List<Item> removed, List<Changed> changed) {

  /** One code that says something else. */
  public record Changed(Item before, Item after) {}

  public static Difference between(Catalogue before, Catalogue after) {
    var old = new LinkedHashMap<String, Item>();
    before.items().forEach(item -> old.put(item.code(), item));
    var added = new ArrayList<Item>();
    var changed = new ArrayList<Changed>();
    var seen = new HashSet<String>();
    for (var item : after.items()) {
      var was = old.get(item.code());
      seen.add(item.code());
      if (was == null) added.add(item);
      else if (!was.equals(item)) changed.add(new Changed(was, item));
    }
    var removed = before.items().stream().filter(item -> !seen.contains(item.code())).toList();
    return new Difference(added, removed, changed);
  }

  public boolean empty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }
}
