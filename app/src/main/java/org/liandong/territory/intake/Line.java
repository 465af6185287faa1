package org.liandong.territory.intake;

import java.util.Map;

/** One row that was handed in, by the line a person counts. */
record Line(int number, Map<Head, String> cells) {
  String text(Head head) {
    return cells.getOrDefault(head, "");
  }

  boolean has(Head head) {
    return !text(head).isEmpty();
  }
}
