package org.liandong.disputes.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.liandong.disputes.Sight;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Filter;

/** The parts of the desk of disputes. Words: {@code disputes.tab.name}. */
public final class Tabs {
  private Tabs() {}

  /**
   * @param now the one that is open
   */
  public static List<Filter> of(String now) {
    var names = new ArrayList<>(List.of("desk", "warnings", "events", "rounds"));
    if (Sight.entrusts(Screen.actor())) names.add("entrusted");
    return names.stream()
        .map(name ->
            new Filter(t("disputes.tab." + name), "/disputes/" + name, null, name.equals(now)))
        .toList();
  }
}
