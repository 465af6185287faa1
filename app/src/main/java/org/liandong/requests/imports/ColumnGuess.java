package org.liandong.requests.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.platform.Words;
import org.liandong.requests.imports.ImportMapping.Target;

/**
 * Which column of a head is probably what: by the names that are usual, in Chinese and English,
 * whatever their width, case, spaces or remarks in brackets. A column is guessed for one thing.
 */
final class ColumnGuess {
  private ColumnGuess() {}

  static Map<Target, String> of(List<String> head) {
    var free = new HashMap<String, String>();
    for (var column : head) free.putIfAbsent(plain(column), column);
    var guessed = new EnumMap<Target, String>(Target.class);
    for (var target : Target.values())
      for (var name : target.usual()) {
        var column = free.remove(plain(name));
        if (column == null) continue;
        guessed.put(target, column);
        break;
      }
    return guessed;
  }

  /** 「诉求 编号（必填）」 and "Case-No. *" as their bare letters. */
  private static String plain(String name) {
    var bare = Words.plain(name).replaceAll("[(\\[【〔].*?[)\\]】〕]", "");
    return bare.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
