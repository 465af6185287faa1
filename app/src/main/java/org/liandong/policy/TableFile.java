package org.liandong.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Invalid;
import org.liandong.platform.Sheet;

/** A table handed in for this module: a sheet whose columns have the names the module knows. */
final class TableFile {
  /** Column heads people write, and what they mean. */
  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry("编码", "code"),
          Map.entry("代码", "code"),
          Map.entry("上级", "parent"),
          Map.entry("上级编码", "parent"),
          Map.entry("名称", "name"),
          Map.entry("事项名称", "name"),
          Map.entry("英文名称", "name_en"),
          Map.entry("清单", "list"),
          Map.entry("正负面", "list"),
          Map.entry("日期", "day"),
          Map.entry("类型", "kind"),
          Map.entry("節假日", "name"),
          Map.entry("节假日", "name"),
          Map.entry("編碼", "code"),
          Map.entry("名稱", "name"),
          Map.entry("上級", "parent"),
          Map.entry("清單", "list"));

  private TableFile() {}

  /** Reads what somebody handed in. */
  static Sheet read(byte[] bytes) {
    try {
      return named(bytes);
    } catch (Sheet.Unreadable e) {
      throw Invalid.field("file", e.or("policy.invalid.file"));
    }
  }

  /** What stands in a column without a name does not count. */
  static Sheet named(byte[] bytes) throws Sheet.Unreadable {
    var sheet = Sheet.read(bytes);
    var rows = new ArrayList<Sheet.Row>();
    for (var row : sheet.rows()) {
      var cells = new LinkedHashMap<String, String>();
      row.cells().forEach((column, text) -> cells.put(name(column), text));
      cells.remove("");
      if (!cells.isEmpty()) rows.add(new Sheet.Row(row.line(), cells));
    }
    return new Sheet(sheet.columns().stream().map(TableFile::name).toList(), rows);
  }

  private static String name(String head) {
    var plain = head.strip().toLowerCase(Locale.ROOT);
    return HEADS.getOrDefault(plain, plain);
  }
}
